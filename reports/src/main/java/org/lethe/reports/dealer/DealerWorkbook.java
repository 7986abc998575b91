package org.lethe.reports.dealer;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;
import org.lethe.reports.workbook.Workbook;

/** A report as sheets in the dealer's language: cover, overview with charts, details, notes. */
public final class DealerWorkbook {
    /** Whole percent; the number is the percentage itself. */
    public static final Format PERCENT = new Format("0\" %\"");

    private static final int CHART_COLUMNS = 5;
    private static final int CHART_ROWS = 15;

    private final DealerReport report;
    private final Words words;
    private final String block;

    private DealerWorkbook(DealerReport report) {
        this.report = report;
        words = Words.in(report.dealer().language());
        block = report.layout().span().block(report.month());
    }

    /** Describes it; the same report gives the same description. */
    public static Workbook of(DealerReport report) {
        DealerWorkbook workbook = new DealerWorkbook(report);
        return new Workbook(
                workbook.words.text("title"),
                "Lethe",
                report.month().atEndOfMonth().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                List.of(workbook.cover(), workbook.overview(), workbook.details(), workbook.notes()),
                List.of());
    }

    private Sheet cover() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Style.TITLE, words.text("title")));
        rows.add(Row.empty());
        rows.add(Row.of(Style.HEADING, words.text("for", report.dealer().name())));
        rows.add(Row.of(Style.PLAIN, words.text("period", words.block(block))));
        rows.add(Row.empty());
        for (String key : List.of("layout." + report.layout().word(), "read.1", "read.2", "read.3")) {
            paragraph(rows, words.text(key));
        }
        rows.add(Row.empty());
        rows.add(Row.of(Style.HEADING, words.text("findings")));
        Findings.of(report).forEach(key -> paragraph(rows, words.text(key)));
        return new Sheet(words.text("sheet.cover"), Sheet.Page.PORTRAIT, List.of(Paragraphs.WIDTH), 0, rows, List.of());
    }

    private Sheet notes() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Style.TITLE, words.text("sheet.notes")));
        rows.add(Row.empty());
        for (int note = 1; note <= 6; note++) {
            paragraph(rows, words.text("note." + note));
            rows.add(Row.empty());
        }
        return new Sheet(words.text("sheet.notes"), Sheet.Page.PORTRAIT, List.of(Paragraphs.WIDTH), 0, rows, List.of());
    }

    private static void paragraph(List<Row> rows, String text) {
        Paragraphs.lines(text).forEach(line -> rows.add(Row.of(Style.PLAIN, line)));
    }

    private Sheet overview() {
        List<Row> rows = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        rows.add(Row.of(Style.TITLE, words.text("funnel") + " " + words.block(block)));
        header(rows, "step", "count", "rate");
        int first = rows.size();
        for (Measure measure : List.of(Measure.REQUESTS, Measure.OFFERS, Measure.SIGNED, Measure.ACTIVATED)) {
            rows.add(Row.of(Cell.text(words.text(measure.word())), count(block + "/" + measure.word()), rateInto(measure)));
        }
        charts.add(chart(Chart.Kind.BAR, "funnel", "step", 0, first, rows.size() - 1, List.of("count"), 0));
        rows.add(Row.empty());
        position(rows);
        rows.add(Row.empty());
        days(rows);
        rows.add(Row.empty());
        trend(rows, charts);
        return new Sheet(
                words.text("sheet.overview"), Sheet.Page.LANDSCAPE, List.of(30, 14, 14, 18, 20), 0, rows, charts);
    }

    private Cell rateInto(Measure measure) {
        for (Ratio ratio : Ratio.values()) {
            if (ratio.of() == measure) {
                return percent(report.percent(block, ratio));
            }
        }
        return Cell.nothing();
    }

    private void position(List<Row> rows) {
        String group = report.layout() == Layout.SMALL ? "similar" : "region";
        rows.add(Row.of(Style.HEADING, words.text("position")));
        header(rows, "rate", "you", "network", group, "quarterOf");
        for (Ratio ratio : Ratio.values()) {
            String tail = "/" + block + "/" + ratio.word();
            Long place = report.value("P/" + group + tail);
            rows.add(Row.of(
                    Cell.text(words.text("ratio." + ratio.word())),
                    percent(report.percent(block, ratio)),
                    of(report.value("B/network" + tail), PERCENT, "withheld"),
                    of(report.value("B/" + group + tail), PERCENT, "withheld"),
                    Cell.text(words.text(place == null ? "withheld" : "place." + place))));
        }
    }

    private void days(List<Row> rows) {
        rows.add(Row.of(Style.HEADING, words.text("days")));
        for (Measure measure : List.of(Measure.OFFERS, Measure.SIGNED, Measure.ACTIVATED)) {
            Long band = report.value("D/" + block + "/" + measure.word());
            rows.add(Row.of(
                    Cell.text(words.text("days." + measure.word())),
                    Cell.text(band == null ? words.text("hidden") : DayBand.words(band))));
        }
    }

    private void trend(List<Row> rows, List<Chart> charts) {
        rows.add(Row.of(Style.HEADING, words.text("trend")));
        header(rows, "block", "requests", "offers", "signed", "activated");
        int first = rows.size();
        for (String each : Trend.blocks(report)) {
            rows.add(Row.of(
                    Cell.text(words.block(each)),
                    count(each + "/" + Measure.REQUESTS.word()),
                    count(each + "/" + Measure.OFFERS.word()),
                    count(each + "/" + Measure.SIGNED.word()),
                    count(each + "/" + Measure.ACTIVATED.word())));
        }
        if (rows.size() > first) {
            List<String> series = List.of("requests", "offers", "signed", "activated");
            charts.add(chart(Chart.Kind.LINE, "trend", "block", CHART_ROWS + 1, first, rows.size() - 1, series, 1));
        }
    }

    private Chart chart(
            Chart.Kind kind, String title, String names, int top, int first, int last, List<String> series, int column) {
        List<Chart.Series> values = new ArrayList<>();
        for (int each = 0; each < series.size(); each++) {
            values.add(new Chart.Series(words.text(series.get(each)), new Chart.Range(1 + each, first, last)));
        }
        return new Chart(
                kind,
                words.text(title),
                words.text(names),
                words.text("count"),
                new Chart.Place(CHART_COLUMNS + 1, top, 7 + column, CHART_ROWS),
                new Chart.Range(0, first, last),
                values);
    }

    /** Every cell that this and earlier releases of the year are made of, in the order of the layout and never of the numbers. */
    private Sheet details() {
        List<Row> rows = new ArrayList<>();
        header(rows, "block", "what", "part", "count");
        for (Fact fact : report.facts()) {
            String[] name = fact.id().split("/", -1);
            if (name[0].length() > 1) {
                rows.add(Row.of(
                        Cell.text(words.block(name[0])),
                        Cell.text(words.text(name[1])),
                        Cell.text(part(name)),
                        of(fact.value(), Format.WHOLE, "hidden")));
            }
        }
        return new Sheet(words.text("sheet.details"), Sheet.Page.PORTRAIT, List.of(14, 26, 34, 12), 1, rows, List.of());
    }

    private String part(String[] name) {
        if (name.length == 2) {
            return words.text("part.all");
        }
        String value = name[2].substring(name[2].indexOf('=') + 1);
        return name[2].startsWith(Dimension.FAMILY.word() + "=") ? value : words.text("part." + value);
    }

    private void header(List<Row> rows, String... keys) {
        rows.add(new Row(List.of(keys).stream()
                .map(key -> Cell.text(words.text(key)).in(Style.HEADER))
                .toList()));
    }

    private Cell count(String id) {
        return of(report.value(id), Format.WHOLE, "hidden");
    }

    private Cell percent(@Nullable Long number) {
        return of(number, PERCENT, "hidden");
    }

    private Cell of(@Nullable Long number, Format format, String otherwise) {
        return number == null
                ? Cell.text(words.text(otherwise))
                : Cell.number(BigDecimal.valueOf(number), format);
    }
}
