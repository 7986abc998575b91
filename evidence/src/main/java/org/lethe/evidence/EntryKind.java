package org.lethe.evidence;

import java.util.Locale;

/** What a ledger entry records. */
public enum EntryKind {
    /** A run began. */
    STARTED,
    /** What a run is about to do to one cluster; committed before the first change. */
    INTENT,
    /** A slice or partition was ended, in the transaction that ended it. */
    COMPLETION,
    /** A cluster was left alone because its plan is above the cap and not approved. */
    REFUSED,
    /** An interrupted run was taken up again. */
    RESUMED,
    /** An interrupted run will not be taken up again. */
    ABANDONED,
    /** A cluster was counted again and nothing erasable is left. */
    VERIFICATION,
    /** What vacuum and analyse left behind. */
    MAINTENANCE,
    /** A run ended. */
    FINISHED,
    /** A hold or restriction was placed. */
    HOLD_PLACED,
    /** A hold or restriction was released. */
    HOLD_RELEASED,
    /** A person approved a plan above the cap. */
    APPROVAL,
    /** An OBFCM submission reached a state. */
    OBFCM_SUBMISSION,
    /** A month of dealer reports became visible. */
    DEALER_RELEASE,
    /** A period of the books was opened, closed or reopened, or opening balances were taken on. */
    IFRS_PERIOD,
    /** Two people took a journal of the books back. */
    IFRS_REVERSAL,
    /** Two people said why numbers of a series of documents were never issued. */
    IFRS_NUMBERS_EXPLAINED,
    /** Somebody pulled a package from the books. */
    IFRS_PULL,
    /** Packages went because the bookings that they list went after ten years. */
    IFRS_PACKAGES_GONE;

    /** As stored, e.g. {@code hold-placed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}. */
    public static EntryKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
