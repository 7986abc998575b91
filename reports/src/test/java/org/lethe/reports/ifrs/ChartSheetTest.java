package org.lethe.reports.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;

class ChartSheetTest {

    private static final List<String> AGEING = List.of("country", "bucket", "gross", "disputed", "credit_balances");
    private static final List<String> WATERFALL =
            List.of("billing_month", "recognition_month", "billed", "to_date", "remaining");

    @Test
    void a_bar_is_a_bucket_of_all_countries_and_an_empty_bucket_is_a_bar_too() {
        Sheet sheet = sheet(
                List.of(
                        List.of("BE", "not-due", "10.00", "1.00", "0.00"),
                        List.of("LU", "not-due", "5.50", "0.00", "2.00"),
                        List.of("BE", "over-180", "7.00", "0.00", "0.00")),
                List.of());
        Chart chart = sheet.charts().getFirst();

        assertThat(texts(sheet, chart.categories()))
                .containsExactly("not-due", "001-030", "031-060", "061-090", "091-180", "over-180");
        assertThat(texts(sheet, chart.series().getFirst().values()))
                .containsExactly("15.50", "0.00", "0.00", "0.00", "0.00", "7.00");
    }

    @Test
    void of_a_quarter_the_end_of_its_last_month_is_drawn_once_for_each_month_of_billing() {
        Sheet sheet = sheet(
                List.of(),
                List.of(
                        List.of("2026-01", "2026-02", "90.00", "31.00", "59.00"),
                        List.of("2026-01", "2026-03", "90.00", "59.00", "31.00"),
                        List.of("2026-03", "2026-03", "12.00", "1.00", "11.00")));
        Chart chart = sheet.charts().getLast();

        assertThat(texts(sheet, chart.categories())).containsExactly("2026-01", "2026-03");
        assertThat(texts(sheet, chart.series().getLast().values())).containsExactly("31.00", "11.00");
        assertThat(text(sheet, sheet.charts().getLast().categories().lastRow() + 1, 3))
                .as("the total")
                .isEqualTo("42.00");
    }

    @Test
    void what_was_billed_more_than_two_years_ago_is_one_bar() {
        List<List<String>> rows = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2020, 1);
                !month.isAfter(YearMonth.of(2026, 3));
                month = month.plusMonths(1)) {
            rows.add(List.of(month.toString(), "2026-03", "1.00", "0.00", "1.00"));
        }
        Sheet sheet = sheet(List.of(), rows);
        Chart chart = sheet.charts().getLast();

        assertThat(texts(sheet, chart.categories()))
                .hasSize(25)
                .startsWith("earlier", "2024-04")
                .endsWith("2026-03");
        assertThat(texts(sheet, chart.series().getLast().values())).startsWith("51.00", "1.00");
    }

    private static Sheet sheet(List<List<String>> ageing, List<List<String>> waterfall) {
        Map<Table, List<List<String>>> rows = Map.of(Table.AGEING, ageing, Table.WATERFALL, waterfall);
        FileRows files = new FileRows() {
            @Override
            public List<String> header(Table table) {
                return table == Table.AGEING ? AGEING : WATERFALL;
            }

            @Override
            public Iterable<List<String>> rows(Table table) {
                return rows.getOrDefault(table, List.of());
            }

            @Override
            public long count(Table table) {
                return rows.getOrDefault(table, List.of()).size();
            }
        };
        return new ChartSheet(files, Months.parse("2026-Q1")).sheet();
    }

    private static List<String> texts(Sheet sheet, Chart.Range range) {
        List<String> texts = new ArrayList<>();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            texts.add(text(sheet, row, range.column()));
        }
        return texts;
    }

    private static String text(Sheet sheet, int at, int column) {
        List<Row> rows = new ArrayList<>();
        sheet.rows().forEach(rows::add);
        return switch (rows.get(at).cells().get(column).content()) {
            case Cell.Content.Text(String text) -> text;
            case Cell.Content.Numeric(var number) -> number.toPlainString();
            default -> "";
        };
    }
}
