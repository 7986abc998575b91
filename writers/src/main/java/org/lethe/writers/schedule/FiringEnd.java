package org.lethe.writers.schedule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a firing ended.
 *
 * @param result the word that people and programs see
 * @param runId the run it made or continued; null when none began or none can be told
 * @param code why it is not completed, as a word for programs; null when it is
 * @param message why it is not completed, for people; no personal data
 */
public record FiringEnd(
        Result result,
        @Nullable Long runId,
        @Nullable String code,
        @Nullable String message) {

    /** The results that a process can still tell. */
    public enum Result {
        /** Everything due was done. */
        COMPLETED,
        /** A check, a cap or another run forbade all or part of it. */
        REFUSED,
        /** Something went wrong. */
        FAILED,
        /** The process was told to end. */
        STOPPED;

        /** As stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
