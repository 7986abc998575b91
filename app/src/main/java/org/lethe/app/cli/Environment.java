package org.lethe.app.cli;

import java.util.Map;
import org.lethe.app.stop.OpenThings;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.LetheDatabase;

/** What a command finds around it: the process environment, and through it the database. */
record Environment(Map<String, String> variables) {

    DatabaseSettings databaseSettings() {
        return DatabaseSettings.from(variables);
    }

    /** Opens the database; it is closed when the action ends, or when the process is told to. */
    <T> T withDatabase(DatabaseAction<T> action) throws Exception {
        LetheDatabase database = LetheDatabase.open(databaseSettings());
        Runnable close = OpenThings.add(database::close);
        try {
            return action.on(database);
        } finally {
            close.run();
        }
    }

    /** What a command does with an open database. */
    @FunctionalInterface
    interface DatabaseAction<T> {
        T on(LetheDatabase database) throws Exception;
    }
}
