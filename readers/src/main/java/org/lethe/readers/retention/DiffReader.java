package org.lethe.readers.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.reports.retention.PolicyDiff;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Foresight;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a change of policy would newly erase and newly keep: one scan of each table under both predicates. */
public final class DiffReader {

    private final JdbcTemplate jdbc;

    /** @param retention connections of a role that may read the business tables */
    public DiffReader(DataSource retention) {
        this.jdbc = new JdbcTemplate(retention);
    }

    /** Every cluster of either policy; one whose table changed has been removed and added. */
    public PolicyDiff compare(BoundPolicy before, BoundPolicy after, LocalDate asOf) {
        Map<String, BoundCluster> gone = new LinkedHashMap<>();
        before.clusters().forEach(bound -> gone.put(id(bound), bound));
        List<PolicyDiff.Line> lines = new ArrayList<>();
        for (BoundCluster bound : after.clusters()) {
            BoundCluster old = gone.remove(id(bound));
            Sql now = erasable(bound, after, asOf);
            lines.add(
                    old == null
                            ? read(bound, PolicyDiff.ADDED, "", action(bound), Sql.FALSE, now)
                            : read(
                                    bound,
                                    PolicyDiff.KEPT,
                                    action(old),
                                    action(bound),
                                    erasable(old, before, asOf),
                                    now));
        }
        gone.values()
                .forEach(old -> lines.add(
                        read(old, PolicyDiff.REMOVED, action(old), "", erasable(old, before, asOf), Sql.FALSE)));
        return new PolicyDiff(before.policy().version(), after.policy().version(), asOf, lines);
    }

    private PolicyDiff.Line read(
            BoundCluster bound, String change, String actionBefore, String actionAfter, Sql before, Sql after) {
        Cluster cluster = bound.cluster();
        Sql query = Sql.of("SELECT count(*) AS rows, count(*) FILTER (WHERE before) AS before,"
                        + " count(*) FILTER (WHERE after) AS after,"
                        + " count(*) FILTER (WHERE after AND NOT before) AS newly_erased,"
                        + " count(*) FILTER (WHERE before AND NOT after) AS newly_kept FROM (SELECT (")
                .then(before)
                .then(") IS TRUE AS before, (")
                .then(after)
                .then(") IS TRUE AS after FROM " + cluster.table().sql() + " AS row OFFSET 0) AS both_policies");
        return Objects.requireNonNull(jdbc.queryForObject(
                query.text(),
                (row, number) -> new PolicyDiff.Line(
                        cluster.name(),
                        change,
                        actionBefore,
                        actionAfter,
                        row.getLong("rows"),
                        row.getLong("before"),
                        row.getLong("after"),
                        row.getLong("newly_erased"),
                        row.getLong("newly_kept")),
                query.parameters().toArray()));
    }

    /** With the rows that block it gone too, as in a plan. */
    private static Sql erasable(BoundCluster bound, BoundPolicy policy, LocalDate asOf) {
        return Predicate.foreseeing(bound, policy.policy(), asOf, new Foresight(policy.clusters(), Set.of()))
                .erasable();
    }

    private static String id(BoundCluster bound) {
        return bound.cluster().name() + " " + bound.cluster().table();
    }

    private static String action(BoundCluster bound) {
        return switch (bound.cluster().action()) {
            case Action.Erase erase -> "erase";
            case Action.Anonymise anonymise -> "anonymise";
        };
    }
}
