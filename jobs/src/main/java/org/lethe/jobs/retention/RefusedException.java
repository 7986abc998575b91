package org.lethe.jobs.retention;

/** A run that must not begin, or must not go on; nothing was changed by it. The message says what to do. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is refused, why, and what to do; no personal data */
    public RefusedException(String sentence) {
        super(sentence);
    }
}
