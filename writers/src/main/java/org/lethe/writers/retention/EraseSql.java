package org.lethe.writers.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;

/**
 * The statement that ends a slice: rows are ended, members go and references are severed in the same snapshot. Which rows go
 * is {@link Predicate#erasable()} and nothing else; members and references follow the rows that really went. A second
 * statement counts what has expired and is left, which only a suspension may explain.
 */
final class EraseSql {

    private final BoundCluster bound;
    private final Cluster cluster;
    private final Predicate predicate;

    EraseSql(BoundCluster bound, Policy policy, LocalDate asOf) {
        this.bound = bound;
        this.cluster = bound.cluster();
        this.predicate = new Predicate(bound, policy, asOf);
    }

    /** Whether rows go alone: nothing goes with them and nothing is noted of them, so that their number is all there is to know. */
    static boolean isAlone(Cluster cluster) {
        return cluster.action() instanceof Action.Erase
                && cluster.members().isEmpty()
                && !cluster.tombstone()
                && cluster.references().stream().allMatch(reference -> reference.decision() == Cluster.OnErase.BLOCK);
    }

    /** The rows that go, as a DELETE. */
    Sql delete(Sql within) {
        return Sql.and(within, predicate.erasable())
                .after("DELETE FROM " + cluster.table().sql() + " AS row WHERE ");
    }

    /** One row: overtaken, done, rare, members, severed, and with tombstones the keys that went. */
    Sql statement(Sql within) {
        List<Sql> parts = new ArrayList<>();
        switch (cluster.action()) {
            case Action.Erase erase -> parts.add(erase(within));
            case Action.Anonymise anonymise ->
                parts.addAll(new AnonymiseSql(bound, predicate, anonymise).parts(within));
        }
        List<String> members = new ArrayList<>();
        List<String> severed = new ArrayList<>();
        for (Cluster.Member member : cluster.members()) {
            members.add("m" + members.size());
            parts.add(delete(members.getLast(), member.table(), List.of(member.via())));
        }
        for (Cluster.Reference reference : cluster.references()) {
            switch (reference.decision()) {
                case CASCADE -> {
                    members.add("m" + members.size());
                    parts.add(delete(members.getLast(), reference.from(), reference.columns()));
                }
                case SEVER -> {
                    severed.add("s" + severed.size());
                    parts.add(sever(severed.getLast(), reference));
                }
                case BLOCK -> {}
            }
        }
        return Sql.list(", ", parts)
                .after("WITH ")
                .then(" SELECT " + overtaken() + " AS overtaken, (SELECT count(*) FROM done) AS done, "
                        + rare() + " AS rare, " + sum(members) + " AS members, " + sum(severed) + " AS severed, "
                        + keys() + " AS keys");
    }

    /** Rows of the slice that have expired and are left, and how many of them something suspends. */
    Sql left(Sql within) {
        Sql notDone =
                cluster.action() instanceof Action.Anonymise ? predicate.done().then(" IS NOT TRUE") : Sql.TRUE;
        return predicate
                .suspended()
                .after("SELECT count(*) AS expired, count(*) FILTER (WHERE ")
                .then(") AS suspended FROM " + cluster.table().sql() + " AS row WHERE ")
                .then(Sql.and(within, notDone, predicate.expired()));
    }

    private Sql erase(Sql within) {
        return delete(within).after("done AS (").then(" RETURNING " + key(cluster) + ")");
    }

    private Sql delete(String name, TableName table, List<String> columns) {
        return Sql.of(name + " AS (DELETE FROM " + table.sql() + " AS child USING done AS p WHERE "
                + joined("child", columns) + " RETURNING 1)");
    }

    private Sql sever(String name, Cluster.Reference reference) {
        String nulls = String.join(
                ", ",
                reference.columns().stream()
                        .map(column -> TableName.quote(column) + " = NULL")
                        .toList());
        return Sql.of(name + " AS (UPDATE " + reference.from().sql() + " AS child SET " + nulls
                + " FROM done AS p WHERE " + joined("child", reference.columns()) + " RETURNING 1)");
    }

    /** Rows that were judged, and then not ended because somebody had changed them. A DELETE judges a changed row anew. */
    private String overtaken() {
        return cluster.action() instanceof Action.Erase
                ? "0"
                : "(SELECT count(*) FROM picked) - (SELECT count(*) FROM done)";
    }

    private String rare() {
        return cluster.action() instanceof Action.Erase ? "0" : "(SELECT count(*) FROM deleted)";
    }

    static String key(Cluster cluster) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < cluster.key().size(); i++) {
            columns.add("row." + TableName.quote(cluster.key().get(i)) + " AS k" + i);
        }
        return String.join(", ", columns);
    }

    static String joined(String alias, List<String> columns) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            equal.add(alias + "." + TableName.quote(columns.get(i)) + " = p.k" + i);
        }
        return String.join(" AND ", equal);
    }

    private String keys() {
        if (!cluster.tombstone()) {
            return "CAST(NULL AS text[])";
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < cluster.key().size(); i++) {
            columns.add("CAST(k" + i + " AS text)");
        }
        return "ARRAY(SELECT " + String.join(" || '|' || ", columns) + " FROM done)";
    }

    private static String sum(List<String> names) {
        return names.isEmpty()
                ? "0"
                : String.join(
                        " + ",
                        names.stream()
                                .map(name -> "(SELECT count(*) FROM " + name + ")")
                                .toList());
    }
}
