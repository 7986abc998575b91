package org.lethe.app.platform;

import org.lethe.database.DatabaseUnusableException;
import org.lethe.database.FrameworkTables;
import org.lethe.database.LetheDatabase;
import org.lethe.jobs.batch.BatchMetadata;

/** Lethe's own tables and those of the frameworks: brought to this version on request, never by surprise in somebody else's database. */
public final class Schema {

    private Schema() {}

    /**
     * Brings schema {@code lethe} to this version.
     *
     * @return how many migrations ran
     */
    public static int bringUpToDate(LetheDatabase database) {
        int migrations = database.migrations().migrateLethe();
        installFrameworkTables(database);
        return migrations;
    }

    static void installFrameworkTables(LetheDatabase database) {
        FrameworkTables tables = new FrameworkTables(database.connections());
        tables.install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
        tables.install(SchedulerTables.FIRST_TABLE, SchedulerTables.SCRIPT);
    }

    /** @throws DatabaseUnusableException saying what to do, when the database is not at this version */
    static void requireUpToDate(LetheDatabase database) {
        FrameworkTables tables = new FrameworkTables(database.connections());
        boolean whole = database.migrations().pendingLethe() == 0
                && tables.isInstalled(BatchMetadata.FIRST_TABLE)
                && tables.isInstalled(SchedulerTables.FIRST_TABLE);
        if (!whole) {
            throw new DatabaseUnusableException(
                    "Schema lethe in "
                            + database.connections().login().url()
                            + " is not at the version of this program: run ./lethe migrate. Lethe never migrates somebody else's database by itself.");
        }
    }
}
