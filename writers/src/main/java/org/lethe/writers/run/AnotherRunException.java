package org.lethe.writers.run;

/** Refused: another process is working on the same job and policy. */
public final class AnotherRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherRunException(String job, String policy) {
        super("Another run of " + job + " (" + policy
                + ") is at work; this one has changed nothing. 'lethe status' shows it.");
    }
}
