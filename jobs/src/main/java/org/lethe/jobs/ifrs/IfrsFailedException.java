package org.lethe.jobs.ifrs;

/** A job on the books could not finish; the next start does the rest. */
public final class IfrsFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IfrsFailedException(String message) {
        super(message);
    }
}
