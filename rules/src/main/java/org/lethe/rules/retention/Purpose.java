package org.lethe.rules.retention;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is kept, and until when (GDPR Art. 5(1)(b) and (e)).
 *
 * @param name unique in the cluster
 * @param title for people
 * @param clause the notice's id
 * @param basis the legal basis, e.g. {@code GDPR 6(1)(b)}
 * @param appliesWhen when the purpose concerns a row; null = always
 * @param starts the fact that is the starting point; its NULL means "has not happened"
 * @param startType the kind of starting point, for the matrix of deletion classes
 * @param retention how long after the starting point
 * @param source who sets the period
 * @param article the law's article, with {@link Source#LAW}
 * @param minimum what the law requires at least, or null
 * @param maximum what the notice promises at most, or null; never an input to the decision
 */
public record Purpose(
        String name,
        String title,
        String clause,
        String basis,
        @Nullable Flag appliesWhen,
        String starts,
        StartType startType,
        RetentionPeriod retention,
        Source source,
        @Nullable String article,
        @Nullable RetentionPeriod minimum,
        @Nullable RetentionPeriod maximum) {

    /** Kinds of starting point (DIN 66398, 6.4). */
    public enum StartType {
        COLLECTION("collection of the data"),
        END_OF_PROCESS("end of the process"),
        END_OF_RELATIONSHIP("end of the relationship");

        private final String words;

        StartType(String words) {
            this.words = words;
        }

        /** In words, for people. */
        public String words() {
            return words;
        }
    }

    /** Who set a period. */
    public enum Source {
        NOTICE,
        LAW,
        COMPANY
    }
}
