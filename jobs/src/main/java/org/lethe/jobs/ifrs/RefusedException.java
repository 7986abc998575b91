package org.lethe.jobs.ifrs;

/** Refused before anything was changed: the message says what, why, and what to do. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String sentence) {
        super(sentence);
    }
}
