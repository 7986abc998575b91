package org.lethe.jobs.obfcm;

/** Watches a run; called in the run's own thread. */
@FunctionalInterface
public interface ObfcmListener {

    /** Watches nothing. */
    ObfcmListener SILENT = name -> {};

    /** A step of the job begins. */
    void step(String name);
}
