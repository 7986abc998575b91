package org.lethe.writers.retention;

/** Another process has taken the run over; this one changes nothing any more. */
public final class SupersededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param runId the run that somebody else has taken over */
    public SupersededException(long runId) {
        super("Run " + runId + " was taken over by another process; this one stops without changing anything.");
    }
}
