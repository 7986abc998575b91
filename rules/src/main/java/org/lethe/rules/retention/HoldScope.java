package org.lethe.rules.retention;

import java.util.Locale;

/** What a legal hold or a restriction (GDPR Art. 18) is placed on. */
public enum HoldScope {
    PERSON,
    CONTRACT,
    VEHICLE,
    CASE;

    /** The word used in policy files, on the command line and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
