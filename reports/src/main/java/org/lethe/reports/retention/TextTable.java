package org.lethe.reports.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for a terminal: as wide as its contents, words to the left, numbers to the right. A detail is an indented line below
 * a row; its words run across the columns and its number stands in the column that it explains.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final String INDENT = "    ";

    private final List<Column> columns;
    private final List<Line> lines = new ArrayList<>();

    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /** A column of words. */
    public static Column words(String header) {
        return words(header, Integer.MAX_VALUE);
    }

    /** Longer cells continue on the next line. */
    public static Column words(String header, int atMost) {
        return new Column(header, Side.LEFT, atMost);
    }

    /** A column of numbers. */
    public static Column number(String header) {
        return new Column(header, Side.RIGHT, Integer.MAX_VALUE);
    }

    /** A row; one cell for each column. */
    public void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(
                    Words.wrap(cells[i], "", columns.get(i).atMost()).lines().toList());
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < height; at++) {
            int line = at;
            lines.add(new Line.Cells(wrapped.stream()
                    .map(cell -> line < cell.size() ? cell.get(line) : "")
                    .toList()));
        }
    }

    /** A line below a row whose number stands in one of its columns. */
    public void detail(String label, int column, String value) {
        lines.add(new Line.Detail(INDENT + Words.plain(label), column, value));
    }

    /** An indented line without a number, which widens nothing. */
    public void note(String text) {
        lines.add(new Line.Note(INDENT + Words.plain(text)));
    }

    /** A line of dashes. */
    public void rule() {
        lines.add(new Line.Rule());
    }

    /** The table; every line ends with a line feed. */
    public String render() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        append(out, columns.stream().map(Column::header).toList(), widths);
        appendRule(out, widths);
        for (Line line : lines) {
            switch (line) {
                case Line.Cells cells -> append(out, cells.values(), widths);
                case Line.Detail detail -> append(out, detail, widths);
                case Line.Note note -> out.append(note.text()).append('\n');
                case Line.Rule rule -> appendRule(out, widths);
            }
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = length(columns.get(i).header());
        }
        for (Line line : lines) {
            if (line instanceof Line.Cells cells) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], length(cells.values().get(i)));
                }
            } else if (line instanceof Line.Detail detail) {
                widths[detail.column()] = Math.max(widths[detail.column()], length(detail.value()));
            }
        }
        return widths;
    }

    private void append(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            switch (columns.get(i).side()) {
                case LEFT -> line.append(cells.get(i)).append(padding);
                case RIGHT -> line.append(padding).append(cells.get(i));
            }
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** A label that would touch its number takes a line of its own. */
    private void append(StringBuilder out, Line.Detail detail, int[] widths) {
        int end = Arrays.stream(widths, 0, detail.column() + 1).sum() + detail.column() * GAP.length();
        int before = end - length(detail.value());
        boolean fits = length(detail.label()) + GAP.length() <= before;
        out.append(detail.label());
        if (!fits) {
            out.append('\n');
        }
        out.append(" ".repeat(fits ? before - length(detail.label()) : before))
                .append(detail.value())
                .append('\n');
    }

    private static void appendRule(StringBuilder out, int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        out.append(String.join(GAP, dashes)).append('\n');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Which side of its column a cell leans on. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** A column's header, side and greatest width. */
    public record Column(String header, Side side, int atMost) {}

    private sealed interface Line {
        record Cells(List<String> values) implements Line {}

        record Detail(String label, int column, String value) implements Line {}

        record Note(String text) implements Line {}

        record Rule() implements Line {}
    }
}
