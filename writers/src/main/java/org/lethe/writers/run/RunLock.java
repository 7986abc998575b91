package org.lethe.writers.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lethe.writers.evidence.DatabaseRefusal;

/**
 * One run of a job and policy at a time. The lock belongs to a database session of its own: when the process or its session
 * is gone, so is the lock, and the next start may continue.
 */
public final class RunLock implements AutoCloseable {

    private static final int LETHE = 1279611976;

    private final Connection session;
    private final String name;

    private RunLock(Connection session, String name) {
        this.session = session;
        this.name = name;
    }

    /**
     * Takes the lock without waiting.
     *
     * @param retention one of its connections is held until the lock is closed
     * @throws AnotherRunException when another process holds it
     */
    public static RunLock take(DataSource retention, String job, String policy) {
        String name = "run:" + job + ":" + policy;
        try {
            Connection session = retention.getConnection();
            if (ask(session, "SELECT pg_try_advisory_lock(?, hashtext(?))", name)) {
                return new RunLock(session, name);
            }
            session.close();
        } catch (SQLException e) {
            throw DatabaseRefusal.of("Taking the run lock", e);
        }
        throw new AnotherRunException(job, policy);
    }

    @Override
    public void close() {
        try (session) {
            ask(session, "SELECT pg_advisory_unlock(?, hashtext(?))", name);
        } catch (SQLException e) {
            throw DatabaseRefusal.of("Releasing the run lock", e);
        }
    }

    private static boolean ask(Connection session, String question, String name) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, LETHE);
            statement.setString(2, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
