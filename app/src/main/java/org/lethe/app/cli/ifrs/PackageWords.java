package org.lethe.app.cli.ifrs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lethe.app.command.JsonText;
import org.lethe.jobs.ifrs.PulledPackage;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.retention.TextTable;

/** What a pull says: where the package is, what it is worth, and which equations fail. */
final class PackageWords {

    private PackageWords() {}

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
        return JsonText.of(all);
    }
}
