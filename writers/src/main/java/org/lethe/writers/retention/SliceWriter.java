package org.lethe.writers.retention;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.lethe.rules.retention.Cluster;
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
     * How many slices of a cluster may be ended at the same time. Two where rows go alone: neither slice waits for what the other does,
     * and a second processor is put to use. Else one: two would lock the tables that both read and write, or judge how rare a row is
     * without seeing each other's.
     */
    public static int atOnce(Cluster cluster) {
        return EraseSql.isAlone(cluster) ? 2 : 1;
    }

    /**
     * Ends slices of one cluster at the same time, each in a transaction of its own, and waits for all of them.
     *
     * @param slices no more than {@link #atOnce} says
     * @return their results, in the same order
     * @throws RuntimeException what {@link #write(BoundCluster, Slice)} throws, the first of the slices that fails; the others are ended
     *     and recorded all the same, or fail too
     */
    public List<SliceResult> write(BoundCluster bound, List<Slice> slices) {
        if (slices.size() == 1) {
            return List.of(write(bound, slices.getFirst()));
        }
        List<Future<SliceResult>> results;
        try (ExecutorService threads = Executors.newFixedThreadPool(slices.size())) {
            results = slices.stream()
                    .map(slice -> threads.submit(() -> write(bound, slice)))
                    .toList();
        }
        return results.stream().map(SliceWriter::resultOf).toList();
    }

    private static SliceResult resultOf(Future<SliceResult> slice) {
        return switch (slice.state()) {
            case SUCCESS -> slice.resultNow();
            case FAILED ->
                throw slice.exceptionNow() instanceof RuntimeException refused
                        ? refused
                        : new IllegalStateException(slice.exceptionNow());
            case RUNNING, CANCELLED -> throw new IllegalStateException("A slice was not waited for");
        };
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
        boolean alone = EraseSql.isAlone(bound.cluster());
        Sql statement = alone ? erase.delete(within) : erase.statement(within);
        Sql left = erase.left(within);
        SliceTotals totals = new SliceTotals();
        for (int attempt = 1; ; attempt++) {
            if (alone) {
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
