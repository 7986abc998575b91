package org.lethe.jobs.obfcm;

/** A run could not finish; submissions that were recorded stay, and the next run makes the rest. */
public final class ObfcmFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ObfcmFailedException(String why) {
        super("The OBFCM run failed: " + why + " What was recorded stays; start it again and it makes the rest.");
    }
}
