package org.lethe.app.command;

/** Lethe could do it and will not: policy, drift, cap, another run; exit code 3. The message is a sentence for the person who asked. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what was refused, why, and what to do */
    public RefusedException(String sentence) {
        super(sentence);
    }
}
