package org.lethe.reports.ifrs;

/**
 * One file of a package.
 *
 * @param name in the package
 * @param rows without the header; 0 for what has no rows
 * @param bytes its size
 * @param sha256 in hexadecimal digits
 */
public record FileNote(String name, long rows, long bytes, String sha256) {}
