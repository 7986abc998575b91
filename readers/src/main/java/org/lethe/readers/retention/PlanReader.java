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
import org.lethe.rules.retention.sql.OutcomeCode;
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
        return Objects.requireNonNull(jdbc.queryForObject(
                query.text(),
                (row, number) -> Tally.plan(bound.cluster(), row, purposes, suspensions),
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
     * Three levels, each computed once for a row because OFFSET 0 keeps the planner from inlining it: the outcome; for expired
     * rows whether they are suspended; for suspended rows by what. Then one row of counts, without sorting or grouping.
     */
    private static Sql query(
            BoundCluster bound,
            Predicate predicate,
            Predicate later,
            List<Purpose> purposes,
            List<LabelledSql> suspensions) {
        Sql outcome = predicate
                .outcome()
                .after("(SELECT row.*, ")
                .then(" AS lethe_outcome FROM " + bound.cluster().table().sql() + " AS row OFFSET 0) AS row");
        Sql suspended = predicate
                .suspended()
                .after("(SELECT row.*, CASE WHEN " + is(OutcomeCode.EXPIRED) + " THEN ")
                .then(" END AS lethe_suspended FROM ")
                .then(outcome)
                .then(" OFFSET 0) AS row");
        List<Sql> counts = new ArrayList<>();
        counts.add(Sql.of("count(*) AS rows"));
        for (OutcomeCode code : OutcomeCode.values()) {
            counts.add(Sql.of("count(*) FILTER (WHERE " + is(code) + ") AS c" + code.code()));
        }
        counts.add(Sql.of("count(*) FILTER (WHERE row.lethe_suspended) AS suspended"));
        counts.add(predicate
                .until()
                .after("min(CASE WHEN NOT row.lethe_suspended THEN ")
                .then(" END) AS oldest"));
        counts.add(later.expired()
                .after("count(*) FILTER (WHERE NOT " + is(OutcomeCode.EXPIRED) + " AND (")
                .then(")) AS soon"));
        for (int i = 0; i < suspensions.size(); i++) {
            counts.add(suspensions
                    .get(i)
                    .condition()
                    .after("count(*) FILTER (WHERE CASE WHEN row.lethe_suspended THEN ")
                    .then(" END) AS s" + i));
        }
        for (int i = 0; i < purposes.size(); i++) {
            counts.add(predicate
                    .open(purposes.get(i))
                    .after("count(*) FILTER (WHERE CASE WHEN " + is(OutcomeCode.OPEN) + " THEN ")
                    .then(" END) AS o" + i));
        }
        return Sql.list(", ", counts).after("SELECT ").then(" FROM ").then(suspended);
    }

    private static String is(OutcomeCode code) {
        return "row.lethe_outcome = " + code.code();
    }
}
