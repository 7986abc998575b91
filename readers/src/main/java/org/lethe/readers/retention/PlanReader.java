package org.lethe.readers.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Remainder;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Foresight;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.lethe.rules.retention.sql.TallySql;
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
        TallySql counting = new TallySql(bound, policy, predicate, asOf, asOf.plusDays(SOON));
        Sql query = counting.query();
        Tally tally = new Tally(bound.cluster(), counting);
        jdbc.query(query.text(), tally::add, query.parameters().toArray());
        return tally.plan();
    }

    /** What is left of every cluster: expired rows are looked up and told apart, the others only counted. */
    public List<Remainder> left(List<BoundCluster> clusters, LocalDate asOf) {
        return clusters.stream().map(bound -> left(bound, asOf)).toList();
    }

    private Remainder left(BoundCluster bound, LocalDate asOf) {
        TallySql counting = new TallySql(bound, policy, new Predicate(bound, policy, asOf), asOf, asOf.plusDays(SOON));
        Sql query = counting.left();
        Tally tally = new Tally(bound.cluster(), counting);
        jdbc.query(query.text(), tally::add, query.parameters().toArray());
        Long rows = jdbc.queryForObject(
                "SELECT count(*) FROM " + bound.cluster().table().sql(), Long.class);
        return tally.left(Objects.requireNonNull(rows));
    }
}
