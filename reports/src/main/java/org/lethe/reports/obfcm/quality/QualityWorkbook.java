package org.lethe.reports.obfcm.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lethe.reports.obfcm.Tally;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Chart.Range;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;
import org.lethe.reports.workbook.Workbook;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.rules.obfcm.Severity;

/** The quality workbook: overview with both sums on its first page, checks, distributions with charts, gaps of cars and of vans. */
public final class QualityWorkbook {
    private static final int CHART_COLUMN = 4;
    private static final int CHART_COLUMNS = 9;
    private static final int CHART_ROWS = 20;

    private QualityWorkbook() {}

    /** Describes it. */
    public static Workbook of(Quality quality) {
        List<GroupSums> groups = SmallGroups.merged(quality.groups());
        return new Workbook(
                "OBFCM " + quality.year().year() + ", " + quality.manufacturer() + ", revision " + quality.revision(),
                "Lethe",
                quality.made(),
                List.of(
                        overview(quality),
                        checks(quality.tally()),
                        distributions(quality.distributions()),
                        GapSheet.of(
                                "Gap, cars",
                                groups.stream().filter(each -> !each.vans()).toList()),
                        GapSheet.of(
                                "Gap, vans",
                                groups.stream().filter(GroupSums::vans).toList())),
                List.of());
    }

    private static Sheet overview(Quality quality) {
        Tally tally = quality.tally();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Style.TITLE,
                "On-board fuel consumption, collected in " + quality.year().year()));
        rows.add(Row.of(
                Cell.text("Reported under Regulation (EU) 2021/392 in "
                                + quality.year().submissionYear() + ", due by")
                        .in(Style.NOTE),
                Cell.day(quality.year().due())));
        rows.add(Row.empty());
        rows.add(Row.of(Cell.text("manufacturer"), Cell.text(quality.manufacturer())));
        rows.add(Row.of(Cell.text("revision"), Cell.whole(quality.revision())));
        rows.add(Row.of(Cell.text("drafted on"), Cell.day(LocalDate.ofInstant(quality.made(), CollectionYear.ZONE))));
        rows.add(Row.empty());
        rows.add(Row.of(Style.HEADING, "Coverage of the fleet in scope"));
        rows.add(Row.of(Style.HEADER, "vehicles", "count", "% of the fleet"));
        rows.add(counted("read", tally.fleetRead(), tally.fleet()));
        rows.add(counted("never read", tally.neverRead(), tally.fleet()));
        rows.add(counted("    of them, the owner refused", tally.refusedUnread(), tally.fleet()));
        rows.add(total("fleet = read + never read", tally.fleet()));
        rows.add(Row.empty());
        rows.add(Row.of(Style.HEADING, "What became of the vehicles that were read"));
        rows.add(Row.of(Style.HEADER, "vehicles", "count", "% of those read"));
        rows.add(counted("exported without a warning", tally.exported() - tally.warned(), tally.read()));
        rows.add(counted("exported with a warning", tally.warned(), tally.read()));
        for (Check check : Check.values()) {
            Long count = tally.excluded().get(check);
            if (count != null && count > 0) {
                rows.add(counted("excluded: " + check.sentence(), count, tally.read()));
            }
        }
        rows.add(total("read = exported + excluded", tally.read()));
        return new Sheet("Overview", Sheet.Page.PORTRAIT, List.of(64, 16, 16), 0, rows, List.of());
    }

    private static Row counted(String what, long count, long of) {
        return Row.of(Cell.text(what), Cell.whole(count), of == 0 ? Cell.nothing() : share(count, of));
    }

    private static Cell share(long count, long of) {
        BigDecimal percent =
                BigDecimal.valueOf(count).movePointRight(2).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        return Cell.number(percent, Format.ONE_DECIMAL);
    }

    private static Row total(String what, long count) {
        return Row.of(Cell.text(what).in(Style.TOTAL), Cell.whole(count).in(Style.TOTAL));
    }

    private static Sheet checks(Tally tally) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Style.HEADER, "check", "severity", "vehicles", "what it found"));
        for (Check check : Check.values()) {
            boolean blocks = check.severity() == Severity.BLOCK;
            long count = (blocks ? tally.excluded() : tally.warnings()).getOrDefault(check, 0L);
            rows.add(Row.of(
                    Cell.text(check.code()).in(count > 0 ? Style.WARNING : Style.PLAIN),
                    Cell.text(severity(check.severity())),
                    Cell.whole(count),
                    Cell.text(check.sentence())));
        }
        rows.add(Row.empty());
        rows.add(Row.of(
                Style.NOTE,
                "A vehicle that is not exported is counted under one reason; one that is may have several warnings."));
        return new Sheet("Checks", Sheet.Page.LANDSCAPE, List.of(32, 26, 12, 80), 1, rows, List.of());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case BLOCK -> "not exported";
            case EMPTY -> "exported, counter empty";
            case WARN -> "exported";
        };
    }

    private static Sheet distributions(Map<Distribution, List<Long>> distributions) {
        List<Row> rows = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        for (Distribution which : Distribution.values()) {
            List<Long> counts = distributions.get(which);
            if (counts != null) {
                int top = rows.size();
                rows.add(Row.of(Style.HEADER, which.title() + ", " + which.unit(), "vehicles"));
                for (int bin = 0; bin < counts.size(); bin++) {
                    rows.add(Row.of(Cell.text(which.labels().get(bin)), Cell.whole(counts.get(bin))));
                }
                charts.add(chart(which, top, counts.size()));
                while (rows.size() < top + CHART_ROWS + 2) {
                    rows.add(Row.empty());
                }
            }
        }
        return new Sheet("Distributions", Sheet.Page.PORTRAIT, List.of(24, 12, 4, 4), 0, rows, charts);
    }

    private static Chart chart(Distribution which, int top, int bins) {
        return new Chart(
                Chart.Kind.HISTOGRAM,
                which.title() + " of the exported vehicles",
                which.unit(),
                "vehicles",
                new Chart.Place(CHART_COLUMN, top, CHART_COLUMNS, CHART_ROWS),
                new Range(0, top + 1, top + bins),
                List.of(new Chart.Series("vehicles", new Range(1, top + 1, top + bins))));
    }
}
