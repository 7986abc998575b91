package org.lethe.reports.ifrs;

import java.util.List;

/** Table 18, second part: what does not tie, row by row; only its header when everything does. */
public final class TieOutRows {

    /** Its file. */
    public static final String FILE = "18_tieout_rows";

    static final String[] HEADER = {"entity", "check", "from", "what", "key", "left", "right", "difference"};

    private TieOutRows() {}

    /** As comma-separated values. */
    public static String csv(String entity, List<FailingRow> rows) {
        StringBuilder csv = new StringBuilder(CsvLine.of((Object[]) HEADER));
        for (FailingRow row : rows) {
            csv.append(CsvLine.of(
                    entity,
                    row.code(),
                    row.from(),
                    row.what(),
                    row.key(),
                    row.left(),
                    row.right(),
                    row.left().subtract(row.right())));
        }
        return csv.toString();
    }
}
