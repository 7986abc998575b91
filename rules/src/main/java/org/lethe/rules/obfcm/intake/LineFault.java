package org.lethe.rules.obfcm.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file. Never its value: it may be a VIN.
 *
 * @param line number of the line, the header is 1; 0 when it is about the whole file
 * @param column name of the column, or null when it is about the line; of a column that is not ours its number ("column 3")
 * @param fault what
 */
public record LineFault(long line, @Nullable String column, Fault fault) {}
