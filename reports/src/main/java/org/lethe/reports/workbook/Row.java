package org.lethe.reports.workbook;

import java.util.List;

/**
 * One row.
 *
 * @param cells from the left
 */
public record Row(List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** A row of these cells. */
    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }

    /** A row of texts in one style. */
    public static Row of(Style style, String... texts) {
        return new Row(
                List.of(texts).stream().map(text -> Cell.text(text).in(style)).toList());
    }

    /** A row without cells. */
    public static Row empty() {
        return new Row(List.of());
    }
}
