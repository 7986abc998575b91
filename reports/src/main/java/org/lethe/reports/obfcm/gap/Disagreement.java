package org.lethe.reports.obfcm.gap;

/**
 * A published figure that does not follow from the others of its row, not even within rounding.
 *
 * @param line in the file
 * @param manufacturer of the group
 * @param fuel of the group
 * @param what which figure, in words
 */
public record Disagreement(long line, String manufacturer, String fuel, String what) {}
