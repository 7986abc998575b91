package org.lethe.reports.retention;

import java.util.List;
import java.util.stream.Collectors;

/** What a run did, for a terminal; clusters that were refused stand out and are explained below the table. */
public final class RunText {

    private RunText() {}

    /** The whole table; every line ends with a line feed. */
    public static String of(RunTable run) {
        return Words.plain("Run " + run.runId() + " of " + run.policy() + " as of " + run.asOf() + ": " + run.status())
                + "\n\n" + table(run) + refused(run);
    }

    private static String table(RunTable run) {
        TextTable table = new TextTable(
                TextTable.words("cluster"),
                TextTable.words("rule"),
                TextTable.words("clauses", 14),
                TextTable.number("erased"),
                TextTable.number("anonymised"),
                TextTable.number("members"),
                TextTable.number("suspended"),
                TextTable.number("seconds"));
        for (RunTable.Line line : run.lines()) {
            boolean anonymises = line.action().equals("anonymise");
            String erased = anonymises && line.rare() == 0 ? "" : done(line, line.erased());
            table.row(
                    line.cluster(),
                    line.action(),
                    line.clauses(),
                    erased,
                    anonymises ? done(line, line.anonymised()) : "",
                    line.refused() ? "" : Words.number(line.members()),
                    Words.number(line.suspended()),
                    line.refused() ? "" : Words.seconds(line.seconds()));
        }
        table.rule();
        table.row(
                "total",
                "",
                "",
                Words.number(run.erased()),
                Words.number(run.anonymised()),
                Words.number(run.members()),
                Words.number(run.suspended()),
                Words.seconds(run.seconds()));
        return table.render();
    }

    private static String done(RunTable.Line line, long rows) {
        return line.refused() ? "refused" : Words.number(rows);
    }

    private static String refused(RunTable run) {
        List<RunTable.Line> refused =
                run.lines().stream().filter(RunTable.Line::refused).toList();
        if (refused.isEmpty()) {
            return "";
        }
        String names = refused.stream().map(RunTable.Line::cluster).collect(Collectors.joining(", "));
        return "\n"
                + Words.wrap(
                        "REFUSED, nothing was touched: " + names
                                + ". So much at once needs a person's approval: 'lethe plan' shows what is due, and after"
                                + " 'lethe approve' the next run ends it.",
                        "",
                        100);
    }
}
