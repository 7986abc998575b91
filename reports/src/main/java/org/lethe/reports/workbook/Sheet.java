package org.lethe.reports.workbook;

import java.util.List;

/**
 * One sheet, printed on A4 as wide as its page.
 *
 * @param name its tab, 31 characters at most
 * @param page upright or across
 * @param widths of the columns in characters, from the left
 * @param headerRows rows at the top that stay in sight and are printed on every page; 0 for none
 * @param rows from the top; asked for once, so they may be made while they are written
 * @param charts that float over the cells
 * @param filter whether the last header row has buttons to filter by
 */
public record Sheet(
        String name,
        Page page,
        List<Integer> widths,
        int headerRows,
        Iterable<Row> rows,
        List<Chart> charts,
        boolean filter) {

    /** A sheet without filters. */
    public Sheet(String name, Page page, List<Integer> widths, int headerRows, Iterable<Row> rows, List<Chart> charts) {
        this(name, page, widths, headerRows, rows, charts, false);
    }

    public Sheet {
        widths = List.copyOf(widths);
        charts = List.copyOf(charts);
    }

    /** How it lies on the paper. */
    public enum Page {
        PORTRAIT,
        LANDSCAPE
    }
}
