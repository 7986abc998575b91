package org.lethe.writers.obfcm.intake;

/**
 * What came of the good lines of a file.
 *
 * @param importId number of the import
 * @param stored readings stored
 * @param known lines that said what is stored already, or what an earlier line said
 * @param refused read-outs that the owner refused
 * @param late of the stored ones, those whose year's report has been accepted
 */
public record Taken(long importId, long stored, long known, long refused, long late) {}
