package org.lethe.reports.ifrs;

import java.util.List;

/** Table 18: every equation with both sides, from the ledger and from the files. */
public final class TieOutTable {

    /** Its file and sheet. */
    public static final String FILE = "18_tieout";

    private TieOutTable() {}

    /** As comma-separated values. */
    public static String csv(String entity, List<Checked> all) {
        StringBuilder csv = new StringBuilder(CsvLine.of(
                "entity",
                "check",
                "equation",
                "ledger_left",
                "ledger_right",
                "files_left",
                "files_right",
                "difference",
                "result"));
        for (Checked each : all) {
            csv.append(CsvLine.of(
                    entity,
                    each.equation().code(),
                    each.equation().words(),
                    each.left(),
                    each.right(),
                    each.leftOfFiles(),
                    each.rightOfFiles(),
                    each.difference(),
                    each.result()));
        }
        return csv.toString();
    }
}
