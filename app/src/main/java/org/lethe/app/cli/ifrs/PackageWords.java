package org.lethe.app.cli.ifrs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.UsageException;
import org.lethe.jobs.ifrs.PulledPackage;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.CondensedMonths;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.FailingRow;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.ifrs.TieOutRows;
import org.lethe.reports.retention.TextTable;

/** What a pull says: where the package is, what it is worth, and which equations fail. */
final class PackageWords {

    private static final int SHOWN = 10;

    private PackageWords() {}

    static Months months(String period) {
        try {
            return Months.parse(period);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    static String text(PulledPackage pulled) {
        StringBuilder text = new StringBuilder();
        if (!pulled.checks().isEmpty()) {
            text.append(Checked.passed(pulled.checks()))
                    .append(" of ")
                    .append(pulled.checks().size())
                    .append(" checks passed.\n");
        }
        if (pulled.verdict().equals("DRAFT")) {
            TextTable table = new TextTable(
                    TextTable.words("check"), TextTable.words("equation"), TextTable.number("difference"));
            pulled.checks().stream()
                    .filter(check -> !check.passes())
                    .forEach(check -> table.row(
                            check.equation().code(),
                            check.equation().words(),
                            check.difference().toPlainString()));
            text.append(table.render());
            text.append(failing(pulled));
        }
        if (pulled.verdict().equals(Facts.CONDENSED)) {
            text.append("Went with the bookings after ten years: ")
                    .append(String.join(", ", CondensedMonths.gone()))
                    .append(".\n");
        }
        return text.append(pulled.verdict())
                .append(pulled.stored() ? ", as it was first made" : "")
                .append(", ledger sequence ")
                .append(pulled.seq())
                .append(", content sha256 ")
                .append(pulled.clearSha256())
                .append("\nPull ")
                .append(pulled.number())
                .append(": ")
                .append(pulled.file())
                .append('\n')
                .toString();
    }

    /** The first of what does not tie of each equation; all of it stands in table 18. */
    private static String failing(PulledPackage pulled) {
        TextTable table = new TextTable(
                TextTable.words("check"),
                TextTable.words("from"),
                TextTable.words("what does not tie"),
                TextTable.number("left"),
                TextTable.number("right"));
        Map<String, Integer> shown = new HashMap<>();
        for (FailingRow row : pulled.failing()) {
            if (shown.merge(row.code(), 1, Integer::sum) <= SHOWN) {
                table.row(
                        row.code(),
                        row.from(),
                        row.what() + " " + row.key(),
                        row.left().toPlainString(),
                        row.right().toPlainString());
            }
        }
        return table.render() + "All of them: " + TieOutRows.FILE + ".csv in the package.\n";
    }

    static String json(PulledPackage pulled) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pull", pulled.number());
        all.put("file", pulled.file().toString());
        all.put("verdict", pulled.verdict());
        all.put("official", pulled.stored());
        all.put("ledgerSequence", pulled.seq());
        all.put("clearSha256", pulled.clearSha256());
        all.put("checks", pulled.checks().size());
        all.put("checksPassed", Checked.passed(pulled.checks()));
        all.put(
                "failing",
                pulled.failing().stream()
                        .map(row -> Map.of(
                                "check", row.code(),
                                "from", row.from(),
                                "what", row.what(),
                                "key", row.key(),
                                "left", row.left().toPlainString(),
                                "right", row.right().toPlainString()))
                        .toList());
        return JsonText.of(all);
    }
}
