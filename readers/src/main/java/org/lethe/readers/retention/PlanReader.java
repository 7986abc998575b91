package org.lethe.readers.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Foresight;
import org.lethe.rules.retention.sql.LabelledSql;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a run on a date would do to a cluster: one scan of its table, every row in exactly one count. */
public final class PlanReader {

    private static final int SOON = 30;

    private final JdbcTemplate jdbc;
    private final Policy policy;

    /** @param retention connections of a role that may read the business tables */
    public PlanReader(DataSource retention, Policy policy) {
        this.jdbc = new JdbcTemplate(retention);
        this.policy = policy;
    }

    /**
     * The plan of every cluster, in the order of the run.
     *
     * @param objection asked of each cluster: whether the run will leave it alone; then its rows go on blocking others
     */
    public List<ClusterPlan> readAll(
            List<BoundCluster> clusters, LocalDate asOf, java.util.function.Predicate<ClusterPlan> objection) {
        Set<String> refused = new HashSet<>();
        List<ClusterPlan> plans = new ArrayList<>();
        for (BoundCluster bound : clusters) {
            ClusterPlan plan = read(bound, asOf, new Foresight(clusters, refused));
            plans.add(plan);
            if (objection.test(plan)) {
                refused.add(plan.cluster());
            }
        }
        return plans;
    }

    private ClusterPlan read(BoundCluster bound, LocalDate asOf, Foresight foresight) {
        Predicate predicate = Predicate.foreseeing(bound, policy, asOf, foresight);
        Predicate later = new Predicate(bound, policy, asOf.plusDays(SOON));
        List<Purpose> purposes = bound.cluster().purposes();
        List<LabelledSql> suspensions = predicate.suspensions();
        Sql query = query(bound, predicate, later, purposes, suspensions);
        return Objects.requireNonNull(jdbc.query(
                query.text(),
                result -> {
                    Tally tally = new Tally();
                    while (result.next()) {
                        tally.add(result, purposes, suspensions);
                    }
                    return tally.plan(bound.cluster());
                },
                query.parameters().toArray()));
    }

    /** Rows that are still erasable; 0 after a good run. */
    public long countErasable(BoundCluster bound, LocalDate asOf) {
        Sql query = new Predicate(bound, policy, asOf)
                .erasable()
                .after("SELECT count(*) FROM " + bound.cluster().table().sql() + " AS row WHERE ");
        Long count =
                jdbc.queryForObject(query.text(), Long.class, query.parameters().toArray());
        return Objects.requireNonNull(count);
    }

    /**
     * Three levels: the outcome of each row, then what only expired rows need, then the counts. The innermost level is fenced
     * by OFFSET 0 so that the outcome is computed once.
     */
    private static Sql query(
            BoundCluster bound,
            Predicate predicate,
            Predicate later,
            List<Purpose> purposes,
            List<LabelledSql> suspensions) {
        List<Sql> perRow = new ArrayList<>();
        perRow.add(Sql.of("row.lethe_outcome"));
        perRow.add(whenExpired(predicate.until()).then(" AS until"));
        perRow.add(later.expired().after("row.lethe_outcome <> 'expired' AND (").then(") IS TRUE AS soon"));
        List<Sql> counts = new ArrayList<>(List.of(
                Sql.of("lethe_outcome"), Sql.of("count(*) AS rows"), Sql.of("count(*) FILTER (WHERE soon) AS soon")));
        List<String> anySuspension = new ArrayList<>();
        for (int i = 0; i < suspensions.size(); i++) {
            perRow.add(whenExpired(suspensions.get(i).condition()).then(" AS s" + i));
            counts.add(Sql.of("count(*) FILTER (WHERE s" + i + ") AS s" + i));
            anySuspension.add("s" + i);
        }
        for (int i = 0; i < purposes.size(); i++) {
            perRow.add(predicate
                    .open(purposes.get(i))
                    .after("CASE WHEN row.lethe_outcome = 'open' THEN ")
                    .then(" END AS o" + i));
            counts.add(Sql.of("count(*) FILTER (WHERE o" + i + ") AS o" + i));
        }
        String suspended = anySuspension.isEmpty() ? "FALSE" : String.join(" OR ", anySuspension);
        counts.add(Sql.of("count(*) FILTER (WHERE " + suspended + ") AS suspended"));
        counts.add(Sql.of("min(until) FILTER (WHERE (" + suspended + ") IS NOT TRUE) AS oldest"));
        Sql outcome = predicate
                .outcome()
                .after("(SELECT row.*, ")
                .then(" AS lethe_outcome FROM " + bound.cluster().table().sql() + " AS row OFFSET 0) AS row");
        Sql rows = Sql.list(", ", perRow)
                .after("(SELECT ")
                .then(" FROM ")
                .then(outcome)
                .then(") AS decided");
        return Sql.list(", ", counts).after("SELECT ").then(" FROM ").then(rows).then(" GROUP BY lethe_outcome");
    }

    private static Sql whenExpired(Sql value) {
        return value.after("CASE WHEN row.lethe_outcome = 'expired' THEN ").then(" END");
    }
}
