package org.lethe.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.lethe.app.stop.OpenThings;
import org.lethe.app.time.SystemClock;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.LetheDatabase;
import org.lethe.writers.run.RunLock;

/**
 * What a command finds around it: the process environment, and through it the database.
 *
 * @param variables of the process
 */
public record Environment(Map<String, String> variables) {

    private static final String LEASE = "LETHE_LEASE";
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(2);
    private static final Duration LONGEST_LEASE = Duration.ofHours(1);

    /** Which database the variables name. */
    public DatabaseSettings databaseSettings() {
        return DatabaseSettings.from(variables);
    }

    /** The folder of what Lethe keeps outside the database: keys, noted heads, certificates. */
    public Path home() {
        String home = variables.getOrDefault(DatabaseSettings.HOME, "").strip();
        return Path.of(home.isEmpty() ? ".lethe" : home).toAbsolutePath().normalize();
    }

    /**
     * Silence after which a run is taken over by the next start; the same for all processes on a database.
     *
     * @throws UsageException when the variable is no such duration
     */
    public Duration lease() {
        String text = variables.getOrDefault(LEASE, "").strip();
        if (text.isEmpty()) {
            return RunLock.USUAL_LEASE;
        }
        try {
            Duration lease = Duration.parse(text);
            if (lease.compareTo(SHORTEST_LEASE) >= 0 && lease.compareTo(LONGEST_LEASE) <= 0) {
                return lease;
            }
        } catch (DateTimeParseException notOne) {
            // said below
        }
        throw new UsageException(LEASE + " must be a duration from " + SHORTEST_LEASE + " to " + LONGEST_LEASE
                + ", such as PT1M for one minute.");
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
