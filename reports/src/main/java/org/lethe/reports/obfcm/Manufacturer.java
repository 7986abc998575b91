package org.lethe.reports.obfcm;

/**
 * A legal manufacturer: one submission each.
 *
 * @param id its key
 * @param code its short name in folders, commands and messages
 * @param legalName as on the certificate of conformity
 */
public record Manufacturer(int id, String code, String legalName) {}
