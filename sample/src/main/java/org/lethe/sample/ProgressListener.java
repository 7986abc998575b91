package org.lethe.sample;

/** Hears how far a load has come. */
@FunctionalInterface
public interface ProgressListener {

    /** Somebody who does not care. */
    ProgressListener SILENT = (phase, rows, expected) -> {};

    /**
     * Hears of another batch.
     *
     * @param phase what is being written, in words
     * @param rows rows written so far, over all tables
     * @param expected rows expected in the end, an estimate
     */
    void progress(String phase, long rows, long expected);
}
