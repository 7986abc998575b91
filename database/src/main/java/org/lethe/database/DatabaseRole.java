package org.lethe.database;

import java.util.Locale;

/**
 * What a connection may do: one PostgreSQL role per job.
 *
 * <p>A role cannot log in; every connection is opened by the login and becomes its role with the start-up option {@code -c role=…}.
 */
public enum DatabaseRole {
    /** Owns schema {@code lethe}: migrations only. */
    LETHE_OWNER,
    /** Spring Batch's metadata and the scheduler's tables. */
    LETHE_BATCH,
    /** Reads and erases business tables, reads holds, appends to the ledger. */
    LETHE_RETENTION,
    /** Owner of business tables for the moment: detach, drop, vacuum, analyse. */
    LETHE_MAINTENANCE,
    /** Plans, approves, places and releases holds. */
    LETHE_OPERATOR,
    /** Reads the ledger, the holds and the runs. */
    LETHE_AUDIT,
    /** Reads what a dealer report is made of; never a name. */
    LETHE_DEALER,
    /** Reads consumption readings for the European Commission. */
    LETHE_OBFCM,
    /** Reads schema {@code finance} and nothing else: whoever pulls the IFRS exports. */
    LETHE_FINANCE,
    /** Reads business events and appends to the books in schema {@code finance}. */
    LETHE_POSTING,
    /** Closes and reopens the periods of the books. */
    LETHE_CONTROLLER,
    /** Owns the reference schema {@code business}; only where the reference schema is installed. */
    BUSINESS_OWNER;

    /** The role's name in PostgreSQL. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of the application name that {@code pg_stat_activity} shows. */
    String purpose() {
        return roleName().replace("lethe_", "").replace('_', ' ');
    }
}
