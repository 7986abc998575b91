package org.lethe.readers.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.sql.LabelledSql;

/** Adds up the outcomes of one cluster's rows, one result row for each kind of outcome. */
final class Tally {

    private final Map<String, Long> outcomes = new LinkedHashMap<>();
    private final Map<String, Long> openBy = new LinkedHashMap<>();
    private final Map<String, Long> suspendedBy = new LinkedHashMap<>();
    private long suspended;
    private long dueSoon;
    private @Nullable LocalDate oldestUntil;

    void add(ResultSet row, List<Purpose> purposes, List<LabelledSql> suspensions) throws SQLException {
        outcomes.put(row.getString("lethe_outcome"), row.getLong("rows"));
        dueSoon += row.getLong("soon");
        suspended += row.getLong("suspended");
        for (int i = 0; i < purposes.size(); i++) {
            count(openBy, purposes.get(i).name(), row.getLong("o" + i));
        }
        for (int i = 0; i < suspensions.size(); i++) {
            count(suspendedBy, suspensions.get(i).label(), row.getLong("s" + i));
        }
        LocalDate oldest = row.getObject("oldest", LocalDate.class);
        if (oldest != null && (oldestUntil == null || oldest.isBefore(oldestUntil))) {
            oldestUntil = oldest;
        }
    }

    ClusterPlan plan(Cluster cluster) {
        return new ClusterPlan(
                cluster.name(),
                switch (cluster.action()) {
                    case Action.Erase erase -> "erase";
                    case Action.Anonymise anonymise -> "anonymise";
                },
                String.join(", ", cluster.clauses()),
                outcomes.values().stream().mapToLong(Long::longValue).sum(),
                outcome("done"),
                outcome("no-purpose"),
                outcome("quarantined"),
                outcome("open"),
                outcome("keep"),
                outcome("expired") - suspended,
                suspended,
                openBy,
                suspendedBy,
                oldestUntil,
                dueSoon);
    }

    private long outcome(String word) {
        return outcomes.getOrDefault(word, 0L);
    }

    private static void count(Map<String, Long> counts, String name, long rows) {
        if (rows > 0) {
            counts.merge(name, rows, Long::sum);
        }
    }
}
