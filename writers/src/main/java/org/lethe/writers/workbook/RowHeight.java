package org.lethe.writers.workbook;

import java.util.List;
import java.util.OptionalInt;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Row;

/** How high a row is: programs that do not measure text themselves would print titles and wrapped headers over what is below. */
final class RowHeight {
    private static final int LINE = 15;
    private static final int HEADING = 20;
    private static final int TITLE = 26;
    private static final int USUAL_WIDTH = 8;

    private RowHeight() {}

    /** In points; empty for the usual height. */
    static OptionalInt of(Row row, List<Integer> widths) {
        int highest = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            int width = column < widths.size() ? widths.get(column) : USUAL_WIDTH;
            highest = Math.max(highest, of(row.cells().get(column), width));
        }
        return highest == 0 ? OptionalInt.empty() : OptionalInt.of(highest);
    }

    private static int of(Cell cell, int width) {
        return switch (cell.style()) {
            case TITLE -> TITLE;
            case HEADING -> HEADING;
            case HEADER, HEADER_NUMBER -> LINE * lines(cell, width);
            case PLAIN, TOTAL, NOTE, WARNING -> 0;
        };
    }

    /** As words wrap. */
    private static int lines(Cell cell, int width) {
        if (!(cell.content() instanceof Cell.Content.Text(String text))) {
            return 1;
        }
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int wide = word.length() + 1; // bold letters are wider, so the blank counts at the end too
            if (used > 0 && used + wide > width) {
                lines++;
                used = 0;
            }
            used += wide;
        }
        return lines;
    }
}
