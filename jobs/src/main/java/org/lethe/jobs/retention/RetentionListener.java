package org.lethe.jobs.retention;

import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.retention.SliceResult;

/** Watches a run; one call at a time, between transactions. */
public interface RetentionListener {

    /** Watches nothing. */
    RetentionListener SILENT = new RetentionListener() {};

    /** Every row was counted: at the beginning, and again when a pass left something. */
    default void planned(long runId, int pass, Plan plan) {}

    /** The verification found nothing that a rule would end. */
    default void nothingLeft(int pass) {}

    /** A slice was committed. */
    default void committed(Slice slice, SliceResult result) {}

    /** A step of the job begins. */
    default void step(String name) {}
}
