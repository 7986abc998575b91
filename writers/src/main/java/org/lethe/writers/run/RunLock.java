package org.lethe.writers.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One run of a job and policy at a time. The lock belongs to a database session of its own: when the process or its session
 * is gone, so is the lock, and the next start may continue.
 */
public final class RunLock implements AutoCloseable {

    private static final int LETHE = 1279611976;

    private final Connection session;

    private RunLock(Connection session) {
        this.session = session;
    }

    /**
     * Takes the lock without waiting.
     *
     * @param session a connection that is used for nothing else and is closed with the lock
     * @throws AnotherRunException when another process holds it; the session is closed then
     */
    public static RunLock take(Connection session, String job, String policy) {
        try (PreparedStatement statement = session.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, LETHE);
            statement.setString(2, "run:" + job + ":" + policy);
            try (ResultSet result = statement.executeQuery()) {
                if (result.next() && result.getBoolean(1)) {
                    return new RunLock(session);
                }
            }
            session.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The run lock could not be taken", e);
        }
        throw new AnotherRunException(job, policy);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The run lock's session could not be closed", e);
        }
    }
}
