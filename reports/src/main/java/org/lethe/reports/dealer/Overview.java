package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;

/** The sheet that is read first: funnel, position and trend, each with its chart; days between steps; cohorts. */
final class Overview {
    private static final List<Measure> FUNNEL =
            List.of(Measure.REQUESTS, Measure.OFFERS, Measure.SIGNED, Measure.ACTIVATED);
    private static final int CHART_COLUMN = 7;
    private static final int CHART_COLUMNS = 8;
    private static final int CHART_ROWS = 14;

    private final DealerReport report;
    private final Words words;
    private final String block;
    private final List<Row> rows = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();

    Overview(DealerReport report, Words words) {
        this.report = report;
        this.words = words;
        block = report.layout().span().block(report.month());
    }

    Sheet sheet() {
        if (report.layout().tellsOwn()) {
            funnel();
            position();
            days();
            cohorts();
            trend();
        } else {
            others();
        }
        rates();
        return new Sheet(
                words.text("sheet.overview"), Sheet.Page.LANDSCAPE, List.of(34, 15, 15, 15, 18, 3, 3), 0, rows, charts);
    }

    private void funnel() {
        rows.add(Row.of(Style.TITLE, words.text("funnel") + " " + words.block(block)));
        rows.add(words.header("step", "count", "rate"));
        int first = rows.size();
        for (Measure measure : FUNNEL) {
            rows.add(new Row(List.of(Cell.text(words.text(measure.word())), count(block, measure), rateInto(measure))));
        }
        chart(Chart.Kind.BAR, "funnel", "step", "count", first, List.of("count"));
        rows.add(Row.empty());
    }

    private Cell rateInto(Measure measure) {
        for (Ratio ratio : Ratio.values()) {
            if (ratio.of() == measure) {
                return percent(report.percent(block, ratio), "hidden");
            }
        }
        return Cell.nothing();
    }

    private void position() {
        String group = Network.kind(report.layout());
        rows.add(Row.of(Style.HEADING, words.text("position")));
        rows.add(words.header("rate", "you", "network", group, "quarterOf"));
        int first = rows.size();
        for (Ratio ratio : Ratio.values()) {
            String tail = "/" + block + "/" + ratio.word();
            Long place = report.value("P/" + group + tail);
            rows.add(new Row(List.of(
                    Cell.text(words.text("ratio." + ratio.word())),
                    percent(report.percent(block, ratio), "hidden"),
                    percent(report.value("B/network" + tail), "withheld"),
                    percent(report.value("B/" + group + tail), "withheld"),
                    Cell.text(words.text(place == null ? "withheld" : "place." + place)))));
        }
        chart(Chart.Kind.BAR, "position", "rate", "rate", first, List.of("you", "network", group));
        rows.add(Row.empty());
    }

    /** Of a dealer that is told no number of its own: what the others do. */
    private void others() {
        String group = Network.kind(report.layout());
        rows.add(Row.of(Style.TITLE, words.text("others") + " " + words.block(block)));
        rows.add(words.header("rate", "network", group));
        int first = rows.size();
        for (Ratio ratio : Ratio.values()) {
            String tail = "/" + block + "/" + ratio.word();
            rows.add(new Row(List.of(
                    Cell.text(words.text("ratio." + ratio.word())),
                    percent(report.value("B/network" + tail), "withheld"),
                    percent(report.value("B/" + group + tail), "withheld"))));
        }
        chart(Chart.Kind.BAR, "others", "rate", "rate", first, List.of("network", group));
        rows.add(Row.empty());
    }

    private void days() {
        rows.add(Row.of(Style.HEADING, words.text("days")));
        for (Measure measure : List.of(Measure.OFFERS, Measure.SIGNED, Measure.ACTIVATED)) {
            Long band = report.value("D/" + block + "/" + measure.word());
            said("days." + measure.word(), band == null ? words.text("hidden") : DayBand.words(band));
        }
        rows.add(Row.empty());
    }

    /** Of the half-year whose cohort was closed last. */
    private void cohorts() {
        Map<String, @Nullable Long> last = new TreeMap<>();
        for (Fact fact : report.everTold()) {
            if (fact.id().startsWith("C/")) {
                last.put(fact.id(), fact.value());
            }
        }
        if (last.isEmpty()) {
            return;
        }
        String half = last.keySet().stream()
                .map(Trend::blockOf)
                .max(String::compareTo)
                .orElseThrow();
        rows.add(Row.of(Style.HEADING, words.text("cohort", words.block(half))));
        for (Measure measure : List.of(Measure.SIGNED, Measure.ACTIVATED)) {
            Long band = last.get("C/" + half + "/" + measure.word());
            said("cohort." + measure.word(), band == null ? words.text("hidden") : Cohort.words(band));
        }
        rows.add(Row.empty());
    }

    private void said(String what, String text) {
        rows.add(Row.of(Style.PLAIN, words.text(what), text));
    }

    private void trend() {
        rows.add(Row.of(Style.HEADING, words.text("trend")));
        rows.add(words.header("block", "requests", "offers", "signed", "activated"));
        int first = rows.size();
        for (String each : Trend.blocks(report)) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(words.block(each)));
            FUNNEL.forEach(measure -> cells.add(count(each, measure)));
            rows.add(new Row(cells));
        }
        if (rows.size() > first) {
            chart(
                    Chart.Kind.LINE,
                    "trend",
                    "block",
                    "count",
                    first,
                    List.of("requests", "offers", "signed", "activated"));
        }
        rows.add(Row.empty());
    }

    /** The group's rates over the same time: of a small dealer the most that can be told. */
    private void rates() {
        String group = Network.kind(report.layout());
        rows.add(Row.of(Style.HEADING, words.text("trend." + group)));
        rows.add(words.header("block", "ratio.offered", "ratio.signed", "ratio.activated"));
        for (String each : Trend.blocks(report)) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(words.block(each)));
            for (Ratio ratio : Ratio.values()) {
                cells.add(percent(report.value("B/" + group + "/" + each + "/" + ratio.word()), "withheld"));
            }
            rows.add(new Row(cells));
        }
    }

    /** Beside what it shows, and below the chart before it. */
    private void chart(Chart.Kind kind, String title, String names, String unit, int first, List<String> series) {
        int last = rows.size() - 1;
        List<Chart.Series> values = new ArrayList<>();
        for (int each = 0; each < series.size(); each++) {
            values.add(new Chart.Series(words.text(series.get(each)), new Chart.Range(1 + each, first, last)));
        }
        charts.add(new Chart(
                kind,
                words.text(title),
                words.text(names),
                words.text(unit),
                new Chart.Place(CHART_COLUMN, charts.size() * (CHART_ROWS + 1), CHART_COLUMNS, CHART_ROWS),
                new Chart.Range(0, first, last),
                values));
    }

    private Cell count(String of, Measure measure) {
        return words.number(report.value(of + "/" + measure.word()), Format.WHOLE, "hidden");
    }

    private Cell percent(@Nullable Long number, String otherwise) {
        return words.number(number, DealerWorkbook.PERCENT, otherwise);
    }
}
