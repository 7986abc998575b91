package org.lethe.readers.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Remainder;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.sql.OutcomeCode;
import org.lethe.rules.retention.sql.RowCode;
import org.lethe.rules.retention.sql.TallySql;

/** Makes a plan's line of the counts of each code. */
final class Tally {

    private final Cluster cluster;
    private final RowCode codes;
    private final List<String> reasons;
    private final Map<OutcomeCode, Long> outcomes = new EnumMap<>(OutcomeCode.class);
    private final long[] suspendedBy;
    private final long[] openBy;
    private long rows;
    private long suspended;
    private long soon;
    private @Nullable LocalDate oldest;

    Tally(Cluster cluster, TallySql counting) {
        this.cluster = cluster;
        this.codes = counting.codes();
        this.reasons =
                counting.suspensions().stream().map(reason -> reason.label()).toList();
        this.suspendedBy = new long[reasons.size()];
        this.openBy = new long[cluster.purposes().size()];
    }

    void add(ResultSet row) throws SQLException {
        long code = row.getLong("code");
        long count = row.getLong("row_count");
        rows += count;
        outcomes.merge(codes.outcome(code), count, Long::sum);
        suspended += codes.suspended(code) ? count : 0;
        soon += codes.soon(code) ? count : 0;
        for (int i = 0; i < suspendedBy.length; i++) {
            suspendedBy[i] += codes.suspendedBy(code, i) ? count : 0;
        }
        for (int i = 0; i < openBy.length; i++) {
            openBy[i] += codes.openBy(code, i) ? count : 0;
        }
        LocalDate until = row.getObject("oldest", LocalDate.class);
        if (until != null && (oldest == null || until.isBefore(oldest))) {
            oldest = until;
        }
    }

    /** @param all rows in the table, of which only those that have expired were added */
    Remainder left(long all) {
        return new Remainder(
                cluster.name(), all, of(OutcomeCode.EXPIRED) - suspended, suspended, named(reasons, suspendedBy));
    }

    ClusterPlan plan() {
        return new ClusterPlan(
                cluster.name(),
                switch (cluster.action()) {
                    case Action.Erase erase -> "erase";
                    case Action.Anonymise anonymise -> "anonymise";
                },
                String.join(", ", cluster.clauses()),
                rows,
                of(OutcomeCode.DONE),
                of(OutcomeCode.NO_PURPOSE),
                of(OutcomeCode.QUARANTINED),
                of(OutcomeCode.OPEN),
                of(OutcomeCode.KEEP),
                of(OutcomeCode.EXPIRED) - suspended,
                suspended,
                named(cluster.purposes().stream().map(purpose -> purpose.name()).toList(), openBy),
                named(reasons, suspendedBy),
                oldest,
                soon);
    }

    private long of(OutcomeCode outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private static Map<String, Long> named(List<String> names, long[] counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                named.put(names.get(i), counts[i]);
            }
        }
        return named;
    }
}
