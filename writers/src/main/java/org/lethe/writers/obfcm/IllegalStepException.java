package org.lethe.writers.obfcm;

/** Refused: a submission cannot take this step from where it stands. */
public final class IllegalStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence which submission, where it stands, and what may follow */
    IllegalStepException(String sentence) {
        super(sentence);
    }
}
