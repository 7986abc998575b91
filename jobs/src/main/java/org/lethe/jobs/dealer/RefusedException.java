package org.lethe.jobs.dealer;

/** The month may not be reported, or not like this; nothing was told to anybody. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
