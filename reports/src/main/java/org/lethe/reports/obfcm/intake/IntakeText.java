package org.lethe.reports.obfcm.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as lines of text: problems as {@code line:column code meaning (hint)}, as compilers print them. */
public final class IntakeText {

    private IntakeText() {}

    /** Every listed problem, and how many more there are. */
    public static List<String> problems(IntakeReport report) {
        List<String> lines = report.problems().stream()
                .map(IntakeText::problem)
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        long total =
                report.faults().values().stream().mapToLong(Long::longValue).sum();
        if (total > report.problems().size()) {
            lines.add("… and " + number(total - report.problems().size()) + " more; of each kind: "
                    + report.faults().entrySet().stream()
                            .map(kind -> kind.getKey() + " " + number(kind.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** What was kept, or that nothing was. */
    public static String result(IntakeReport report) {
        String mark = report.byteOrderMark() ? " (It began with a byte order mark, which was passed over.)" : "";
        if (!report.accepted()) {
            return "Nothing was kept." + mark;
        }
        return "Import " + report.importId() + ": of " + number(report.lines()) + " lines " + number(report.stored())
                + " readings stored, " + number(report.known()) + " already known, " + number(report.refused())
                + " refused by the owner and not stored, " + number(report.rejected()) + " left out."
                + (report.late() == 0
                        ? ""
                        : " " + number(report.late())
                                + " came after the report of their year was accepted: they go with the next nightly run.")
                + mark;
    }

    private static String problem(IntakeReport.Problem problem) {
        String place = problem.line() == 0 ? "file" : "line " + problem.line();
        String column = problem.column() == null ? "" : ", " + problem.column();
        return place + column + ": " + problem.code() + ": " + problem.meaning() + " (" + problem.hint() + ")";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
