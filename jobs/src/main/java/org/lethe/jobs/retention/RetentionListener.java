package org.lethe.jobs.retention;

import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.retention.SliceResult;

/** Watches a run; called in the run's own thread, between transactions. */
public interface RetentionListener {

    /** Watches nothing. */
    RetentionListener SILENT = new RetentionListener() {};

    /** A pass was planned; the second one is the first verification. */
    default void planned(long runId, int pass, Plan plan) {}

    /** A slice was committed. */
    default void committed(Slice slice, SliceResult result) {}

    /** A step of the job begins. */
    default void step(String name) {}
}
