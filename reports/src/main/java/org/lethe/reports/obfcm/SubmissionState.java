package org.lethe.reports.obfcm;

import java.util.Locale;
import java.util.Set;

/**
 * Where a submission stands.
 *
 * <pre>
 * drafted → approved → transmitted → accepted → erased
 *    │          │            └─────→ rejected   (followed by the next revision)
 *    └──────────┴───────────────────→ superseded (likewise)
 * </pre>
 *
 * The hard expiry erases without a receipt, so everything that still has readings may end there.
 */
public enum SubmissionState {
    DRAFTED,
    APPROVED,
    TRANSMITTED,
    ACCEPTED,
    REJECTED,
    SUPERSEDED,
    ERASED;

    /** Which states may follow. */
    public Set<SubmissionState> next() {
        return switch (this) {
            case DRAFTED -> Set.of(APPROVED, SUPERSEDED, ERASED);
            case APPROVED -> Set.of(TRANSMITTED, SUPERSEDED, ERASED);
            case TRANSMITTED -> Set.of(ACCEPTED, REJECTED, ERASED);
            case ACCEPTED, REJECTED -> Set.of(ERASED);
            case SUPERSEDED, ERASED -> Set.of();
        };
    }

    /** Whether the submission has left the house and its file must not change any more. */
    public boolean isOut() {
        return this == TRANSMITTED || this == ACCEPTED || this == ERASED;
    }

    /** Whether it is a draft that a later run may replace. */
    public boolean isDraft() {
        return this == DRAFTED || this == APPROVED;
    }

    /** As stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}. */
    public static SubmissionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
