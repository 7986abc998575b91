package org.lethe.reports.dealer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;
import org.lethe.reports.workbook.Workbook;

/** A report as sheets in the dealer's language: cover, overview with charts, details, notes. */
public final class DealerWorkbook {
    /** Whole percent; the number is the percentage itself. */
    public static final Format PERCENT = new Format("0\" %\"");

    private static final int NOTES = 8;

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
                List.of(
                        workbook.cover(),
                        new Overview(report, workbook.words).sheet(),
                        workbook.details(),
                        workbook.notes()),
                List.of());
    }

    private Sheet cover() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Style.TITLE, words.text("title")));
        rows.add(Row.empty());
        rows.add(Row.of(Style.HEADING, words.text("for", report.dealer().name())));
        rows.add(Row.of(Style.PLAIN, words.text("period", words.block(block))));
        if (report.edition().isCorrection()) {
            paragraph(rows, words.text("corrected", words.block(Span.MONTH.block(report.month()))));
        }
        if (!report.withdrawn().isEmpty()) {
            paragraph(
                    rows,
                    words.text(
                            "withdrawn",
                            report.withdrawn().stream()
                                    .map(month -> words.block(Span.MONTH.block(month)))
                                    .collect(Collectors.joining(", "))));
        }
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
        for (int note = 1; note <= NOTES; note++) {
            paragraph(rows, words.text("note." + note));
            rows.add(Row.empty());
        }
        return new Sheet(words.text("sheet.notes"), Sheet.Page.PORTRAIT, List.of(Paragraphs.WIDTH), 0, rows, List.of());
    }

    private static void paragraph(List<Row> rows, String text) {
        Paragraphs.lines(text).forEach(line -> rows.add(Row.of(Style.PLAIN, line)));
    }

    /** Every cell of this release, in the order of the layout and never of the numbers. */
    private Sheet details() {
        List<Row> rows = new ArrayList<>();
        rows.add(words.header("block", "what", "part", "count"));
        for (Fact fact : report.facts()) {
            String[] name = fact.id().split("/", 3);
            if (name[0].length() > 1) {
                rows.add(Row.of(
                        Cell.text(words.block(name[0])),
                        Cell.text(words.text(name[1])),
                        Cell.text(part(name)),
                        words.number(fact.value(), Format.WHOLE, "hidden")));
            }
        }
        return new Sheet(words.text("sheet.details"), Sheet.Page.PORTRAIT, List.of(14, 26, 34, 12), 1, rows, List.of());
    }

    private String part(String[] name) {
        if (name.length == 2) {
            return words.text("part.all");
        }
        String value = name[2].substring(name[2].indexOf('=') + 1);
        return name[2].startsWith(Dimension.FAMILY.word() + "=")
                ? Paragraphs.plain(value)
                : words.text("part." + value);
    }
}
