package org.lethe.reports.retention;

/** A change of policy in rows, for a terminal; clusters to which it makes no difference are only counted. */
public final class PolicyDiffText {

    private PolicyDiffText() {}

    /** The whole comparison; every line ends with a line feed. */
    public static String of(PolicyDiff diff) {
        String header = Words.plain("From version " + diff.before() + " to " + diff.after() + ", as of " + diff.asOf())
                + "\n\n";
        long same = diff.lines().stream().filter(line -> !line.differs()).count();
        String rest = Words.count(same, "cluster") + (same == 1 ? " stays" : " stay") + " as "
                + (same == 1 ? "it is" : "they are") + ".\n";
        return same == diff.lines().size() ? header + "No row changes its fate.\n" : header + table(diff) + "\n" + rest;
    }

    private static String table(PolicyDiff diff) {
        TextTable table = new TextTable(
                TextTable.words("cluster"),
                TextTable.words("change"),
                TextTable.number("rows"),
                TextTable.number("erasable before"),
                TextTable.number("after"),
                TextTable.number("newly erasable"),
                TextTable.number("newly kept"));
        for (PolicyDiff.Line line : diff.lines()) {
            if (line.differs()) {
                table.row(
                        line.cluster(),
                        change(line),
                        Words.number(line.rows()),
                        Words.number(line.erasableBefore()),
                        Words.number(line.erasableAfter()),
                        Words.number(line.newlyErasable()),
                        Words.number(line.newlyKept()));
            }
        }
        return table.render();
    }

    private static String change(PolicyDiff.Line line) {
        if (!line.change().isEmpty()) {
            return line.change();
        }
        return line.actionBefore().equals(line.actionAfter())
                ? ""
                : line.actionBefore() + " becomes " + line.actionAfter();
    }
}
