package org.lethe.rules.retention.sql;

import java.util.Locale;

/** What SQL says of a row: a small number, because it is compared for every row of every table. */
public enum OutcomeCode {
    DONE(0),
    NO_PURPOSE(1),
    QUARANTINED(2),
    OPEN(3),
    /** Every purpose is over; suspended or not. */
    EXPIRED(4),
    KEEP(5);

    private final int code;

    OutcomeCode(int code) {
        this.code = code;
    }

    /** As it stands in the query. */
    public int code() {
        return code;
    }

    /** For people, e.g. {@code no-purpose}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}. */
    public static OutcomeCode of(int code) {
        for (OutcomeCode outcome : values()) {
            if (outcome.code == code) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome has the code " + code);
    }
}
