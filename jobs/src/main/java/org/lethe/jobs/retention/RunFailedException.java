package org.lethe.jobs.retention;

/** A run that could not finish; what was committed stays committed, and the next start continues. */
final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailedException(String message) {
        super(message);
    }
}
