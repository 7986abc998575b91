package org.lethe.writers.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.SliceSql;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends the rows of a slice: a range by one statement, a partition by dropping it once its survivors have moved. */
public final class SliceWriter {

    private final JdbcTemplate jdbc;
    private final SliceGuard guard;
    private final PartitionDrop partitions;
    private final RunContext run;

    /**
     * @param retention connections of the role that erases rows
     * @param maintenance connections of the role that may detach and drop partitions
     * @param run what all slices share
     */
    public SliceWriter(DataSource retention, DataSource maintenance, RunContext run) {
        this.jdbc = new JdbcTemplate(retention);
        this.guard = new SliceGuard(retention, run);
        this.partitions = new PartitionDrop(maintenance, run);
        this.run = run;
    }

    /**
     * Ends what the slice's cluster calls erasable inside it, and records it, in one transaction.
     *
     * @throws SupersededException when another process has taken the run over
     * @throws UnexplainedRowsException when the counts do not add up
     * @throws org.springframework.dao.DataAccessException when the database still refuses after the last try
     */
    public SliceResult write(BoundCluster bound, Slice slice) {
        return switch (slice) {
            case Slice.Range range -> guard.run(bound, range, () -> end(bound, range));
            case Slice.Partition partition -> partitions.drop(bound, partition);
        };
    }

    private SliceGuard.Effect end(BoundCluster bound, Slice.Range range) {
        EraseSql erase = new EraseSql(bound, run.policy(), run.asOf());
        Sql within = SliceSql.within(bound, range);
        Sql statement = erase.statement(within);
        SliceGuard.Effect effect = Objects.requireNonNull(jdbc.queryForObject(
                statement.text(),
                (row, number) -> {
                    java.sql.Array keys = row.getArray("keys");
                    return new SliceGuard.Effect(
                            new SliceResult(
                                    row.getLong("candidates"),
                                    row.getLong("done"),
                                    row.getLong("rare"),
                                    row.getLong("suspended"),
                                    row.getLong("members"),
                                    row.getLong("severed"),
                                    0),
                            keys == null ? List.of() : Arrays.asList((String[]) keys.getArray()));
                },
                statement.parameters().toArray()));
        explain(bound, erase.left(within), effect.result());
        return effect;
    }

    /** A rest is explained when a new snapshot shows nothing erasable: others changed those rows. */
    private void explain(BoundCluster bound, Sql left, SliceResult result) {
        if (result.changedByOthers() == 0) {
            return;
        }
        Long erasable = Objects.requireNonNull(
                jdbc.queryForObject(left.text(), Long.class, left.parameters().toArray()));
        if (result.changedByOthers() < 0 || erasable > 0) {
            throw new UnexplainedRowsException(bound.cluster().name(), result, erasable);
        }
    }
}
