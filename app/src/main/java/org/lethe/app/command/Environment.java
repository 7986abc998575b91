package org.lethe.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.lethe.app.stop.OpenThings;
import org.lethe.app.time.SystemClock;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.LetheDatabase;

/**
 * What a command finds around it: the process environment, and through it the database.
 *
 * @param variables of the process
 */
public record Environment(Map<String, String> variables) {

    /** Which database the variables name. */
    public DatabaseSettings databaseSettings() {
        return DatabaseSettings.from(variables);
    }

    /** The folder of what Lethe keeps outside the database: keys, noted heads, certificates. */
    public Path home() {
        String home = variables.getOrDefault(DatabaseSettings.HOME, "").strip();
        return Path.of(home.isEmpty() ? ".lethe" : home).toAbsolutePath().normalize();
    }

    /** The platform's one clock. */
    public Clock clock() {
        return SystemClock.get();
    }

    /** Opens the database as it is; it is closed when the action ends, or when the process is told to. */
    public <T> T withDatabase(DatabaseAction<T> action) throws Exception {
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
    public interface DatabaseAction<T> {
        /** Does it. */
        T on(LetheDatabase database) throws Exception;
    }
}
