package org.lethe.jobs.retention;

/** A run failed; what was committed stays, the rest is as it was, and the next start continues. */
public final class RetentionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long runId;

    RetentionFailedException(long runId, String why) {
        super("Run " + runId + " failed: " + why
                + " What was committed stays; start it again and it continues where the data say.");
        this.runId = runId;
    }

    /** The run that failed. */
    public long runId() {
        return runId;
    }
}
