package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Chart.Range;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;

/** Two tables as pictures, at the end of the period and added up over all breakdowns: tables 04 and 06 have a row for each of them. */
final class ChartSheet {

    private static final String NAME = "charts";
    private static final String EARLIER = "earlier";
    private static final int MOST_MONTHS = 24;
    private static final List<String> BUCKETS =
            List.of("not-due", "001-030", "031-060", "061-090", "091-180", "over-180");
    private static final List<String> OPEN = List.of("gross", "disputed", "credit_balances");
    private static final List<String> BILLED = List.of("billed", "to_date", "remaining");
    private static final int CHART_COLUMN = 5;
    private static final int CHART_COLUMNS = 10;
    private static final int CHART_ROWS = 22;

    private final FileRows files;
    private final Months months;

    ChartSheet(FileRows files, Months months) {
        this.files = files;
        this.months = months;
    }

    Sheet sheet() {
        Map<String, long[]> ages = ages();
        Map<String, long[]> billed = billed();
        List<Row> rows = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();

        rows.add(heading("Open balances of customers on " + months.lastDay() + ", by days past due"));
        rows.add(header("days past due", "open", "of which disputed", "credit balances"));
        charts.add(new Chart(
                Chart.Kind.BAR,
                "Open balances, by days past due",
                "days past due",
                "EUR",
                new Chart.Place(CHART_COLUMN, 0, CHART_COLUMNS, CHART_ROWS),
                names(rows.size(), ages.size()),
                List.of(series("open", 1, rows.size(), ages.size()))));
        add(rows, ages);
        while (rows.size() < CHART_ROWS) {
            rows.add(Row.empty());
        }

        rows.add(heading("What was billed and is still to be recognised at the end of " + months.last()
                + ", by month of billing"));
        rows.add(header("month of billing", "billed", "recognised", "to be recognised"));
        if (!billed.isEmpty()) {
            charts.add(new Chart(
                    Chart.Kind.BAR,
                    "Recognised, and still to be, of what was billed",
                    "month of billing",
                    "EUR",
                    new Chart.Place(CHART_COLUMN, rows.size(), CHART_COLUMNS, CHART_ROWS),
                    names(rows.size(), billed.size()),
                    List.of(
                            series("recognised", 2, rows.size(), billed.size()),
                            series("to be recognised", 3, rows.size(), billed.size()))));
        }
        add(rows, billed);
        return new Sheet(NAME, Sheet.Page.LANDSCAPE, List.of(18, 16, 18, 18), 0, rows, charts);
    }

    /** All buckets, also those that nothing is in. */
    private Map<String, long[]> ages() {
        Map<String, long[]> ages = new LinkedHashMap<>();
        BUCKETS.forEach(bucket -> ages.put(bucket, new long[OPEN.size()]));
        if (files.has(Table.AGEING)) {
            add(ages, Table.AGEING, "bucket", OPEN, row -> true);
        }
        return ages;
    }

    /** By month of billing at the end of the last month; what lies further back is one line. */
    private Map<String, long[]> billed() {
        if (!files.has(Table.WATERFALL)) {
            return Map.of();
        }
        int month = files.header(Table.WATERFALL).indexOf("recognition_month");
        String last = months.last().toString();
        Map<String, long[]> all = new TreeMap<>();
        add(all, Table.WATERFALL, "billing_month", BILLED, row -> row.get(month).equals(last));
        String first = months.last().minusMonths(MOST_MONTHS - 1L).toString();
        Map<String, long[]> shown = new LinkedHashMap<>();
        all.forEach((billedIn, amounts) -> {
            long[] sums = shown.computeIfAbsent(
                    billedIn.compareTo(first) < 0 ? EARLIER : billedIn, name -> new long[BILLED.size()]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += amounts[i];
            }
        });
        return shown;
    }

    /** The amounts of the rows that count, by the name in one of their columns. */
    private void add(
            Map<String, long[]> sums, Table table, String name, List<String> amounts, Predicate<List<String>> counts) {
        List<String> header = files.header(table);
        for (List<String> row : files.rows(table)) {
            if (counts.test(row)) {
                long[] cents = sums.computeIfAbsent(row.get(header.indexOf(name)), absent -> new long[amounts.size()]);
                for (int i = 0; i < cents.length; i++) {
                    cents[i] += Cents.of(row.get(header.indexOf(amounts.get(i))));
                }
            }
        }
    }

    private static Row heading(String text) {
        return Row.of(Cell.text(text).in(Style.HEADING));
    }

    private static Row header(String name, String... amounts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name).in(Style.HEADER));
        for (String amount : amounts) {
            cells.add(Cell.text(amount).in(Style.HEADER_NUMBER));
        }
        return new Row(cells);
    }

    private static void add(List<Row> rows, Map<String, long[]> sums) {
        long[] totals = new long[OPEN.size()];
        sums.forEach((name, cents) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(name));
            for (int i = 0; i < cents.length; i++) {
                totals[i] += cents[i];
                cells.add(euros(cents[i]));
            }
            rows.add(new Row(cells));
        });
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text("total").in(Style.TOTAL));
        for (long total : totals) {
            cells.add(euros(total).in(Style.TOTAL));
        }
        rows.add(new Row(cells));
    }

    private static Cell euros(long cents) {
        return Cell.number(BigDecimal.valueOf(cents, 2), Format.TWO_DECIMALS);
    }

    private static Range names(int firstRow, int rows) {
        return new Range(0, firstRow, firstRow + rows - 1);
    }

    private static Chart.Series series(String name, int column, int firstRow, int rows) {
        return new Chart.Series(name, new Range(column, firstRow, firstRow + rows - 1));
    }
}
