package org.lethe.bench.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lethe.jobs.retention.RetentionListener;
import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.retention.SliceResult;

/** Hears when each part of a run begins and how long each slice took. */
final class Phases implements RetentionListener {
    private final long began = System.nanoTime();
    private final List<Double> partitions = new ArrayList<>();
    private long mark = began;
    private long tidy;
    private long firstPlanned;
    private long verifyBegan;
    private double verified;

    @Override
    public void step(String name) {
        mark = System.nanoTime();
        switch (name) {
            case "verify" -> verifyBegan = mark;
            case "tidy" -> tidy = mark;
            default -> {}
        }
    }

    @Override
    public void planned(long runId, int pass, Plan plan) {
        mark = System.nanoTime();
        if (pass == 1) {
            firstPlanned = mark;
        }
    }

    @Override
    public void nothingLeft(int pass) {
        mark = System.nanoTime();
        verified = seconds(verifyBegan, mark);
    }

    @Override
    public void committed(Slice slice, SliceResult result) {
        long now = System.nanoTime();
        if (slice instanceof Slice.Partition) {
            partitions.add(seconds(mark, now));
        }
        mark = now;
    }

    /** Check and first plan. */
    double planning() {
        return seconds(began, firstPlanned);
    }

    /** From the first cut to the last slice. */
    double erasing() {
        return seconds(firstPlanned, tidy);
    }

    /** The last count, which must find nothing. */
    double verifying() {
        return verified;
    }

    /** VACUUM, ANALYZE, and the look into the planner's statistics. */
    double tidying() {
        return seconds(tidy, verifyBegan);
    }

    /** Each partition, in its order. */
    List<Double> partitions() {
        return List.copyOf(partitions);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "planning %.2f s, erasing %.2f s, verifying %.2f s, tidying %.2f s",
                planning(),
                erasing(),
                verifying(),
                tidying());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
