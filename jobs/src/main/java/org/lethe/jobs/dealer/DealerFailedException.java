package org.lethe.jobs.dealer;

/** The month could not be reported; nothing was told to anybody, and the next start begins it again. */
public final class DealerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DealerFailedException(String message) {
        super(message);
    }
}
