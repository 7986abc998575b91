package org.lethe.readers.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.sql.LabelledSql;
import org.lethe.rules.retention.sql.OutcomeCode;

/** Makes a plan's line of the one row of counts. */
final class Tally {

    private Tally() {}

    static ClusterPlan plan(Cluster cluster, ResultSet row, List<Purpose> purposes, List<LabelledSql> suspensions)
            throws SQLException {
        Map<String, Long> openBy = new LinkedHashMap<>();
        for (int i = 0; i < purposes.size(); i++) {
            count(openBy, purposes.get(i).name(), row.getLong("o" + i));
        }
        Map<String, Long> suspendedBy = new LinkedHashMap<>();
        for (int i = 0; i < suspensions.size(); i++) {
            count(suspendedBy, suspensions.get(i).label(), row.getLong("s" + i));
        }
        long suspended = row.getLong("suspended");
        return new ClusterPlan(
                cluster.name(),
                switch (cluster.action()) {
                    case Action.Erase erase -> "erase";
                    case Action.Anonymise anonymise -> "anonymise";
                },
                String.join(", ", cluster.clauses()),
                row.getLong("rows"),
                of(row, OutcomeCode.DONE),
                of(row, OutcomeCode.NO_PURPOSE),
                of(row, OutcomeCode.QUARANTINED),
                of(row, OutcomeCode.OPEN),
                of(row, OutcomeCode.KEEP),
                of(row, OutcomeCode.EXPIRED) - suspended,
                suspended,
                openBy,
                suspendedBy,
                row.getObject("oldest", LocalDate.class),
                row.getLong("soon"));
    }

    private static long of(ResultSet row, OutcomeCode code) throws SQLException {
        return row.getLong("c" + code.code());
    }

    private static void count(Map<String, Long> counts, String name, long rows) {
        if (rows > 0) {
            counts.put(name, rows);
        }
    }
}
