package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;

/** One table as a sheet: values only, a header that stays in sight, a total at the end. */
final class TableSheet {

    private static final Pattern MONEY = Pattern.compile("-?[0-9]+\\.[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> COUNTS = Set.of(
            "invoice_count", "source_count", "book_count", "accounted_for", "missing", "journal", "line_no", "part_no");
    private static final Set<String> NOT_ADDED = Set.of("ssp", "bundle_price", "rate_percent", "weight_percent");
    private static final int WIDTH = 16;

    private final Table table;
    private final List<String> header;
    private final FileRows files;

    TableSheet(Table table, FileRows files) {
        this.table = table;
        this.header = files.header(table);
        this.files = files;
    }

    Sheet sheet() {
        List<Integer> widths = header.stream()
                .map(name -> Math.max(WIDTH, Math.min(name.length() + 2, 2 * WIDTH)))
                .toList();
        return new Sheet(table.tab(), Sheet.Page.LANDSCAPE, widths, 1, this::rows, List.of(), true);
    }

    private Iterator<Row> rows() {
        Iterator<List<String>> source = files.rows(table).iterator();
        long[] totals = new long[header.size()];
        boolean[] added = new boolean[header.size()];
        return new Iterator<>() {
            private int state;
            private List<String> ahead = source.hasNext() ? source.next() : List.of();

            @Override
            public boolean hasNext() {
                return state < 2;
            }

            @Override
            public Row next() {
                if (state == 0) {
                    state = 1;
                    return headerOver(ahead);
                }
                if (ahead.isEmpty()) {
                    state = 2;
                    return total(totals, added);
                }
                List<String> values = ahead;
                ahead = source.hasNext() ? source.next() : List.of();
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    String value = values.get(i);
                    if (MONEY.matcher(value).matches() && !NOT_ADDED.contains(header.get(i))) {
                        totals[i] += new BigDecimal(value).unscaledValue().longValueExact();
                        added[i] = true;
                    }
                    cells.add(cell(header.get(i), value));
                }
                return new Row(cells);
            }
        };
    }

    /** A name stands over its column as the first value does: numbers to the right. */
    private Row headerOver(List<String> first) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean number =
                    i < first.size() && cell(header.get(i), first.get(i)).content() instanceof Cell.Content.Numeric;
            cells.add(Cell.text(header.get(i)).in(number ? Style.HEADER_NUMBER : Style.HEADER));
        }
        return new Row(cells);
    }

    private static Row total(long[] totals, boolean[] added) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            cells.add((added[i]
                            ? Cell.number(BigDecimal.valueOf(totals[i], 2), Format.TWO_DECIMALS)
                            : i == 0 ? Cell.text("total") : Cell.nothing())
                    .in(Style.TOTAL));
        }
        return new Row(cells);
    }

    private static Cell cell(String column, String value) {
        if (value.isEmpty()) {
            return Cell.nothing();
        }
        if (COUNTS.contains(column)) {
            return Cell.whole(Long.parseLong(value));
        }
        if (MONEY.matcher(value).matches()) {
            return Cell.number(new BigDecimal(value), Format.TWO_DECIMALS);
        }
        if (NUMBER.matcher(value).matches()) {
            return Cell.number(new BigDecimal(value), Format.GENERAL);
        }
        if (DAY.matcher(value).matches()) {
            return Cell.day(LocalDate.parse(value));
        }
        return Cell.text(value);
    }
}
