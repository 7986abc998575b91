package org.lethe.writers.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    private static final int LANES = 2;

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
     * How many slices of a cluster are worth handing over together. Several where rows go alone: two are then ended at any time, since
     * neither waits for what the other does, and a second processor is put to use. Else one: two would lock the tables that both read and
     * write, or judge how rare a row is without seeing each other's.
     */
    public static int together(Cluster cluster) {
        return EraseSql.isAlone(cluster) ? 16 : 1;
    }

    /**
     * Ends slices of one cluster, each in a transaction of its own, two at a time where {@link #together} allows several.
     *
     * @param slices in the order in which they are begun
     * @throws RuntimeException what {@link #write(BoundCluster, Slice)} throws, the first slice that fails; the one beside it is ended and
     *     recorded all the same, or fails too, and no other begins
     */
    public void write(BoundCluster bound, List<Slice> slices, SliceListener listener) {
        Queue<Slice> waiting = new ConcurrentLinkedQueue<>(slices);
        if (slices.size() == 1 || together(bound.cluster()) == 1) {
            endAll(bound, waiting, listener);
            return;
        }
        List<Future<?>> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes.add(threads.submit(() -> endAll(bound, waiting, listener)));
            }
        }
        lanes.stream()
                .filter(lane -> lane.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(lane -> {
                    throw lane.exceptionNow() instanceof RuntimeException refused
                            ? refused
                            : new IllegalStateException(lane.exceptionNow());
                });
    }

    private void endAll(BoundCluster bound, Queue<Slice> waiting, SliceListener listener) {
        boolean well = false;
        try {
            for (Slice slice = next(waiting, listener); slice != null; slice = next(waiting, listener)) {
                SliceResult result = write(bound, slice);
                synchronized (this) {
                    listener.committed(slice, result);
                }
            }
            well = true;
        } finally {
            if (!well) {
                waiting.clear();
            }
        }
    }

    private static @Nullable Slice next(Queue<Slice> waiting, SliceListener listener) {
        return listener.goesOn() ? waiting.poll() : null;
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
