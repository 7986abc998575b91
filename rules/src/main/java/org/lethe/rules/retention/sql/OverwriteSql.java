package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.TableName;

/** What anonymising writes into each column, and the questions that prove it sound before it is ever used. */
public final class OverwriteSql {

    private final Cluster cluster;
    private final Action.Anonymise action;

    /** @param cluster whose action {@code action} is */
    public OverwriteSql(Cluster cluster, Action.Anonymise action) {
        this.cluster = cluster;
        this.action = action;
    }

    /**
     * The assignments of an UPDATE whose target's alias is {@code row}.
     *
     * @param bound for the type of random keys
     */
    public Sql assignments(BoundCluster bound) {
        List<Sql> assignments = new ArrayList<>();
        action.overwrite()
                .forEach((column, overwrite) ->
                        assignments.add(value(overwrite, bound.typeOf(column)).after(TableName.quote(column) + " = ")));
        return Sql.list(", ", assignments);
    }

    /** What is left of a row and could single it out: column → its value after the overwrite; NULL and random keys cannot. */
    public SequencedMap<String, Sql> left() {
        SequencedMap<String, Sql> left = new LinkedHashMap<>();
        action.keeps().forEach(column -> left.put(column, Sql.of("row." + TableName.quote(column))));
        action.overwrite().forEach((column, overwrite) -> {
            if (overwrite instanceof Action.Overwrite.Expression expression) {
                left.put(column, Sql.expression(expression.sql()));
            }
        });
        return left;
    }

    /** Whether, among some live rows and a row of nulls, one is still not done after the overwrite. */
    public Sql notDoneAfterwards(int sample) {
        return Sql.expression(action.doneWhen())
                .after("SELECT EXISTS (SELECT 1 FROM (" + overwritten(rows(sample)) + ") AS row WHERE ")
                .then(" IS NOT TRUE)");
    }

    /** Whether, among some live rows and a row of nulls, one changes when it is overwritten twice. */
    public Sql differsTheSecondTime(int sample) {
        String once = overwritten(rows(sample));
        List<String> differences = new ArrayList<>();
        action.overwrite().forEach((column, overwrite) -> {
            if (overwrite instanceof Action.Overwrite.Expression expression) {
                differences.add("row." + TableName.quote(column) + " IS DISTINCT FROM "
                        + Sql.expression(expression.sql()).text());
            }
        });
        return Sql.of("SELECT EXISTS (SELECT 1 FROM (" + once + ") AS row WHERE "
                + (differences.isEmpty() ? "FALSE" : String.join(" OR ", differences)) + ")");
    }

    private String rows(int sample) {
        String table = cluster.table().sql();
        return "(SELECT t.* FROM " + table + " AS t LIMIT " + sample + ") UNION ALL (SELECT t.* FROM (SELECT 1) AS one"
                + " LEFT JOIN " + table + " AS t ON FALSE)";
    }

    private String overwritten(String rows) {
        List<String> columns = new ArrayList<>();
        for (String column : cluster.columns()) {
            Action.Overwrite overwrite = action.overwrite().get(column);
            String quoted = TableName.quote(column);
            columns.add(
                    switch (overwrite) {
                        case null -> "row." + quoted;
                        case Action.Overwrite.Null none -> "CASE WHEN FALSE THEN row." + quoted + " END AS " + quoted;
                        case Action.Overwrite.RandomKey random -> "row." + quoted;
                        case Action.Overwrite.Expression expression ->
                            Sql.expression(expression.sql()).text() + " AS " + quoted;
                    });
        }
        return "SELECT " + String.join(", ", columns) + " FROM (" + rows + ") AS row";
    }

    private static Sql value(Action.Overwrite overwrite, String type) {
        return switch (overwrite) {
            case Action.Overwrite.Null none -> Sql.of("NULL");
            case Action.Overwrite.Expression expression -> Sql.expression(expression.sql());
            case Action.Overwrite.RandomKey random ->
                switch (type) {
                    case "uuid" -> Sql.of("gen_random_uuid()");
                    case "bigint" -> Sql.of(RANDOM_BIGINT);
                    default -> throw new IllegalStateException("A random key of type " + type + " would collide");
                };
        };
    }

    /** 62 bits of a hash of a random UUID as a negative number, apart from every key that a sequence gives. */
    private static final String RANDOM_BIGINT = "-(uuid_hash_extended(gen_random_uuid(), 0) & 4611686018427387903) - 1";
}
