package org.lethe.app.platform;

/** The scheduler's own tables, made by its own script so that they fit its version. */
public final class SchedulerTables {
    /** A table of the scheduler: when it is missing, {@link #SCRIPT} has not run. */
    public static final String FIRST_TABLE = "qrtz_job_details";

    /** Quartz's own script for PostgreSQL. */
    public static final String SCRIPT = "org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    private SchedulerTables() {}
}
