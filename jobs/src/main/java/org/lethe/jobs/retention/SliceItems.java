package org.lethe.jobs.retention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.retention.SliceReader;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.writers.retention.SliceWriter;
import org.lethe.writers.run.RunClusters;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The reader of a cluster's step: partitions first, one by one, then ranges, which are cut only when the partitions are gone, as
 * many together as are worth handing over. Remembers nothing across restarts.
 */
final class SliceItems implements ItemReader<List<Slice>>, StepExecutionListener {

    private final String cluster;
    private final Work work;
    private final SliceReader reader;
    private final RunClusters clusters;
    private final Deque<Slice> waiting = new ArrayDeque<>();
    private Phase phase = Phase.NEW;

    SliceItems(String cluster, Work work, SliceReader reader, RunClusters clusters) {
        this.cluster = cluster;
        this.work = work;
        this.reader = reader;
        this.clusters = clusters;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        phase = Phase.NEW;
        waiting.clear();
    }

    @Override
    public @Nullable List<Slice> read() throws JobInterruptedException {
        if (work.stopRequested()) {
            throw new JobInterruptedException(
                    "Stopped between two slices of " + cluster + "; the next start continues.");
        }
        work.requireLock();
        return Database.call("Cutting slices of " + cluster, this::next);
    }

    private @Nullable List<Slice> next() {
        ClusterPlan plan = work.todo(cluster);
        if (plan == null) {
            return null;
        }
        while (waiting.isEmpty() && phase != Phase.DONE) {
            advance(plan);
        }
        List<Slice> together = new ArrayList<>();
        int most = phase == Phase.PARTITIONS
                ? 1
                : SliceWriter.together(work.bound().cluster(cluster).cluster());
        while (together.size() < most && !waiting.isEmpty()) {
            together.add(waiting.poll());
        }
        return together.isEmpty() ? null : together;
    }

    private void advance(ClusterPlan plan) {
        BoundCluster bound = work.bound().cluster(cluster);
        switch (phase) {
            case NEW -> {
                clusters.begin(work.run(), cluster);
                waiting.addAll(reader.partitions(bound, work.run().asOf()));
                phase = Phase.PARTITIONS;
            }
            case PARTITIONS -> {
                waiting.addAll(reader.ranges(bound, plan, work.run().asOf()));
                phase = Phase.RANGES;
            }
            case RANGES -> {
                clusters.pause(work.run(), cluster);
                phase = Phase.DONE;
            }
            case DONE -> {}
        }
    }

    private enum Phase {
        NEW,
        PARTITIONS,
        RANGES,
        DONE
    }
}
