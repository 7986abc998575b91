package org.lethe.rules.retention.sql;

import java.util.Locale;

/** What SQL says of a row: a small number, because it is compared for every row of every table. */
public enum OutcomeCode {
    DONE,
    NO_PURPOSE,
    QUARANTINED,
    OPEN,
    /** Every purpose is over; suspended or not. */
    EXPIRED,
    KEEP;

    /** As it stands in the query. */
    public int code() {
        return ordinal();
    }

    /** For people, e.g. {@code no-purpose}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}. */
    public static OutcomeCode of(int code) {
        return values()[code];
    }
}
