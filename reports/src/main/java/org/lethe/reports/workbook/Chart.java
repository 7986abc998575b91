package org.lethe.reports.workbook;

import java.util.List;

/**
 * A chart of cells of its own sheet, drawn by the spreadsheet program.
 *
 * @param kind how it is drawn
 * @param title above it
 * @param categoryTitle below it
 * @param valueTitle beside it
 * @param at where it floats
 * @param categories names of the values, one column
 * @param series at least one
 */
public record Chart(
        Kind kind,
        String title,
        String categoryTitle,
        String valueTitle,
        Place at,
        Range categories,
        List<Series> series) {

    public Chart {
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().rows() != categories.rows()) {
                throw new IllegalArgumentException("Chart '" + title + "': " + categories.rows() + " names for "
                        + each.values().rows() + " values");
            }
        }
    }

    /** How values are drawn. */
    public enum Kind {
        /** Columns apart. */
        BAR,
        /** Columns that touch: shares of a range. */
        HISTOGRAM,
        LINE
    }

    /** Values under one name. */
    public record Series(String name, Range values) {}

    /** Cells of a column, counted from 0, both ends included. */
    public record Range(int column, int firstRow, int lastRow) {
        public Range {
            if (column < 0 || firstRow < 0 || lastRow < firstRow) {
                throw new IllegalArgumentException(
                        "No range: column " + column + ", rows " + firstRow + " to " + lastRow);
            }
        }

        /** How many cells. */
        public int rows() {
            return lastRow - firstRow + 1;
        }

        /** Whether a cell is in it. */
        public boolean holds(int row, int column) {
            return column == this.column && row >= firstRow && row <= lastRow;
        }
    }

    /** The cells that it covers, counted from 0. */
    public record Place(int column, int row, int columns, int rows) {}
}
