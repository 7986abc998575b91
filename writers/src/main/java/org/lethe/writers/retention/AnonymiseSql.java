package org.lethe.writers.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.OverwriteSql;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;

/**
 * The part of a slice's statement that overwrites rows. A row that would have fewer rows like it than the policy's smallest
 * group, among those anonymised already and those of its slice, is deleted instead: what is left never singles anybody out,
 * however few rows a table has.
 */
final class AnonymiseSql {

    private final BoundCluster bound;
    private final Cluster cluster;
    private final Predicate predicate;
    private final Action.Anonymise action;
    private final OverwriteSql overwrite;
    private final SequencedMap<String, Sql> left;

    AnonymiseSql(BoundCluster bound, Predicate predicate, Action.Anonymise action) {
        this.bound = bound;
        this.cluster = bound.cluster();
        this.predicate = predicate;
        this.action = action;
        this.overwrite = new OverwriteSql(cluster, action);
        this.left = overwrite.left();
    }

    /** Common table expressions: {@code picked}, {@code deleted}, and {@code done} with the keys of both. */
    List<Sql> parts(Sql within) {
        return List.of(picked(within), alike(), rare(), deleted(), anonymised(), done());
    }

    /** The rows as they are judged: a row that somebody changes meanwhile is another version, with another place in the file. */
    private Sql picked(Sql within) {
        List<Sql> columns = new ArrayList<>(List.of(Sql.of(EraseSql.key(cluster)), Sql.of("row.ctid AS place")));
        left.values().forEach(value -> columns.add(value.then(" AS g" + (columns.size() - 2))));
        return Sql.list(", ", columns)
                .after("picked AS (SELECT ")
                .then(" FROM " + cluster.table().sql() + " AS row WHERE ")
                .then(Sql.and(within, predicate.erasable()))
                .then(")");
    }

    /** The groups of the slice, numbered, with how many of its rows are in each. NULL is alike NULL. */
    private Sql alike() {
        String by = left.isEmpty() ? "" : "PARTITION BY " + group();
        String number = left.isEmpty() ? "1" : "dense_rank() OVER (ORDER BY " + group() + ")";
        return Sql.of("alike AS (SELECT picked.*, count(*) OVER (" + by + ") AS size, " + number
                + " AS group_no FROM picked)");
    }

    /** Numbers of the groups that stay too small although those anonymised earlier are counted; few, so looked up one by one. */
    private Sql rare() {
        List<Sql> same = new ArrayList<>();
        int i = 0;
        for (String column : left.keySet()) {
            String there = "row." + TableName.quote(column);
            String here = "small.g" + i++;
            same.add(Sql.of("(" + there + " = " + here + " OR (" + there + " IS NULL AND " + here + " IS NULL))"));
        }
        same.add(predicate.done());
        return Sql.and(same)
                .after("rare AS MATERIALIZED (SELECT small.group_no FROM (SELECT DISTINCT group_no, size"
                        + (left.isEmpty() ? "" : ", " + group()) + " FROM alike WHERE size < " + action.smallestGroup()
                        + ") AS small WHERE small.size + (SELECT count(*) FROM (SELECT 1 FROM "
                        + cluster.table().sql() + " AS row WHERE ")
                .then(" LIMIT " + action.smallestGroup() + ") AS earlier) < " + action.smallestGroup() + ")");
    }

    private Sql deleted() {
        return Sql.of("deleted AS (DELETE FROM " + cluster.table().sql() + " AS row USING alike AS p WHERE " + same()
                + " AND p.group_no IN (SELECT group_no FROM rare) RETURNING "
                + keys() + ")");
    }

    private Sql anonymised() {
        return overwrite
                .assignments(bound)
                .after("anonymised AS (UPDATE " + cluster.table().sql() + " AS row SET ")
                .then(" FROM alike AS p WHERE " + same()
                        + " AND p.group_no NOT IN (SELECT group_no FROM rare) RETURNING " + keys() + ")");
    }

    private String same() {
        return EraseSql.joined("row", cluster.key()) + " AND row.ctid = p.place";
    }

    private static Sql done() {
        return Sql.of("done AS (SELECT * FROM anonymised UNION ALL SELECT * FROM deleted)");
    }

    private String keys() {
        return String.join(
                ", ",
                IntStream.range(0, cluster.key().size())
                        .mapToObj(i -> "p.k" + i)
                        .toList());
    }

    private String group() {
        return String.join(
                ", ", IntStream.range(0, left.size()).mapToObj(i -> "g" + i).toList());
    }
}
