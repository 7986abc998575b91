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
        jdbc.execute("ALTER TABLE " + parent + " DETACH PARTITION " + partition);
        Sql moving = moving(bound, predicate, parent, partition);
        Moved moved = Objects.requireNonNull(jdbc.queryForObject(
                moving.text(),
                (row, number) -> new Moved(row.getLong("judged"), row.getLong("suspended"), row.getLong("moved")),
                moving.parameters().toArray()));
        long rows = Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM " + partition, Long.class));
        SliceResult result = new SliceResult(rows - moved.moved(), 0, moved.suspended(), 0, 0, moved.moved());
        if (moved.moved() != moved.judged()) {
            throw new UnexplainedRowsException(bound.cluster().name(), result, moved.moved() - moved.judged());
        }
        jdbc.execute("DROP TABLE " + partition);
        return new SliceGuard.Effect(result, List.of());
    }

    /** What is not erasable moves to where such rows wait; of those, what has expired is suspended. Each row is judged once. */
    private static Sql moving(BoundCluster bound, Predicate predicate, String parent, String partition) {
        String columns = String.join(
                ", ", bound.cluster().columns().stream().map(TableName::quote).toList());
        return predicate
                .expired()
                .after("WITH survivors AS MATERIALIZED (SELECT " + columns + ", (")
                .then(") IS TRUE AS lethe_suspended FROM " + partition + " AS row WHERE (")
                .then(predicate.erasable())
                .then(") IS NOT TRUE), moved AS (INSERT INTO " + parent + " (" + columns + ") SELECT " + columns
                        + " FROM survivors RETURNING 1)"
                        + " SELECT (SELECT count(*) FROM survivors) AS judged,"
                        + " (SELECT count(*) FROM survivors WHERE lethe_suspended) AS suspended,"
                        + " (SELECT count(*) FROM moved) AS moved");
    }

    private record Moved(long judged, long suspended, long moved) {}
}
