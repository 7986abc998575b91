package org.lethe.writers.retention;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drops a partition whose every row has passed the cut-off: locks the parent, detaches, moves survivors into the default
 * partition through the parent, counts, and drops. In one transaction: a late insert waits and then finds the default
 * partition; a reader sees either all or nothing of it.
 */
final class PartitionDrop {

    private final JdbcTemplate jdbc;
    private final SliceGuard guard;
    private final RunContext run;

    PartitionDrop(DataSource maintenance, RunContext run) {
        this.jdbc = new JdbcTemplate(maintenance);
        this.guard = new SliceGuard(maintenance, run);
        this.run = run;
    }

    SliceResult drop(BoundCluster bound, Slice.Partition slice) {
        return guard.run(bound, slice, () -> effect(bound, slice));
    }

    private SliceGuard.Effect effect(BoundCluster bound, Slice.Partition slice) {
        String parent = bound.cluster().table().sql();
        String partition = slice.partition().sql();
        Predicate predicate = new Predicate(bound, run.policy(), run.asOf());
        jdbc.execute("LOCK TABLE " + parent + " IN ACCESS EXCLUSIVE MODE");
        Sql counting = counting(predicate, partition);
        Counts counts = Objects.requireNonNull(jdbc.queryForObject(
                counting.text(),
                (row, number) -> new Counts(
                        row.getLong("rows"),
                        row.getLong("candidates"),
                        row.getLong("suspended"),
                        row.getLong("erasable")),
                counting.parameters().toArray()));
        jdbc.execute("ALTER TABLE " + parent + " DETACH PARTITION " + partition);
        long survivors = move(bound, predicate, parent, partition);
        SliceResult result =
                new SliceResult(counts.candidates(), counts.rows() - survivors, 0, counts.suspended(), 0, 0, survivors);
        if (result.changedByOthers() != 0 || result.done() != counts.erasable()) {
            throw new UnexplainedRowsException(bound.cluster().name(), result, counts.erasable() - result.done());
        }
        jdbc.execute("DROP TABLE " + partition);
        return new SliceGuard.Effect(result, List.of());
    }

    private long move(BoundCluster bound, Predicate predicate, String parent, String partition) {
        String columns = String.join(
                ", ", bound.cluster().columns().stream().map(TableName::quote).toList());
        Sql insert = predicate
                .erasable()
                .after("INSERT INTO " + parent + " (" + columns + ") SELECT " + columns + " FROM " + partition
                        + " AS row WHERE (")
                .then(") IS NOT TRUE");
        return jdbc.update(insert.text(), insert.parameters().toArray());
    }

    /** Each condition is asked once for a row: OFFSET 0 keeps the planner from asking again for each count. */
    private static Sql counting(Predicate predicate, String partition) {
        Sql expired = predicate
                .expired()
                .after("(SELECT row.*, (")
                .then(") IS TRUE AS lethe_expired FROM " + partition + " AS row OFFSET 0) AS row");
        Sql both = predicate
                .suspended()
                .after("(SELECT row.lethe_expired AS expired, CASE WHEN row.lethe_expired THEN ")
                .then(" END AS suspended FROM ")
                .then(expired)
                .then(" OFFSET 0) AS row");
        return both.after("SELECT count(*) AS rows, count(*) FILTER (WHERE expired) AS candidates,"
                + " count(*) FILTER (WHERE suspended) AS suspended,"
                + " count(*) FILTER (WHERE expired AND NOT suspended) AS erasable FROM ");
    }

    private record Counts(long rows, long candidates, long suspended, long erasable) {}
}
