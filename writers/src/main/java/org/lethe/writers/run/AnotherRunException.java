package org.lethe.writers.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refused: another process is working on the same job and policy. */
public final class AnotherRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param silent how long the other process has given no sign of life; null when that cannot be told
     * @param lease after which silence it is taken over
     */
    AnotherRunException(String job, String policy, @Nullable Duration silent, Duration lease) {
        super("Another run of " + job + " (" + policy
                + ") is at work; this one has changed nothing. 'lethe status' shows it."
                + (silent == null
                        ? ""
                        : " Its last sign of life was " + silent.toSeconds() + " s ago; after " + lease.toSeconds()
                                + " s of silence the next start takes it over."));
    }
}
