package org.lethe.writers.retention;

import javax.sql.DataSource;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.SliceSql;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends the rows of a slice: a range by one statement, a partition by dropping it once its survivors have moved. */
public final class SliceWriter {

    /** Rows may expire by what others commit between the two statements; what is still there after so many tries is kept by something. */
    private static final int ATTEMPTS = 3;

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
        Sql statement = erase.isAlone() ? erase.delete(within) : erase.statement(within);
        Sql left = erase.left(within);
        SliceTotals totals = new SliceTotals();
        for (int attempt = 1; ; attempt++) {
            if (erase.isAlone()) {
                totals.done(jdbc.update(statement.text(), statement.parameters().toArray()));
            } else {
                jdbc.query(statement.text(), totals::add, statement.parameters().toArray());
            }
            jdbc.query(left.text(), totals::left, left.parameters().toArray());
            if (totals.unexplained() == 0) {
                return totals.effect();
            }
            if (attempt == ATTEMPTS) {
                throw new UnexplainedRowsException(
                        bound.cluster().name(), totals.effect().result(), totals.unexplained());
            }
        }
    }
}
