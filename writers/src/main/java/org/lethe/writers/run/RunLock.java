package org.lethe.writers.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One run of a job and policy at a time. The lock belongs to a database session of its own: when the process or its session
 * is gone, so is the lock, and the next start may continue. The session gives a sign of life four times in each lease; a
 * holder that has been silent for longer is paused or cut off, and the next start ends its sessions and takes over.
 */
public final class RunLock implements AutoCloseable {

    /** Silence after which a holder is taken over, unless somebody says otherwise. */
    public static final Duration USUAL_LEASE = Duration.ofMinutes(1);

    private static final int SIGNS_IN_A_LEASE = 4;

    private final Connection session;
    private final JdbcClient jdbc;
    private final String name;
    private final Thread signs;
    private @Nullable DatabaseRefusal lost;

    private RunLock(Connection session, JdbcClient jdbc, String name, Duration lease) {
        this.session = session;
        this.jdbc = jdbc;
        this.name = name;
        this.signs = Thread.ofPlatform()
                .daemon()
                .name("lethe sign of life")
                .start(() -> giveSigns(lease.toMillis() / SIGNS_IN_A_LEASE));
    }

    /**
     * Takes the lock without waiting for a holder that is alive; one that has been silent for longer than the lease is ended.
     *
     * @param retention one of its connections is held until the lock is closed
     * @param lease the same for every process on this database
     * @throws AnotherRunException when another process holds it
     */
    public static RunLock take(DataSource retention, String job, String policy, Duration lease) {
        String name = "run:" + job + ":" + policy;
        SilentHolder holder = new SilentHolder(retention, name, lease);
        try {
            Connection session = retention.getConnection();
            boolean taken = false;
            try {
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(session, true));
                taken = ask(jdbc, "run/take-lock", name) || (holder.end() && ask(jdbc, "run/take-lock", name));
                if (taken) {
                    return new RunLock(session, jdbc, name, lease);
                }
            } finally {
                if (!taken) {
                    session.close();
                }
            }
        } catch (SQLException | DataAccessException e) {
            throw DatabaseRefusal.of("Taking the run lock", e);
        }
        throw new AnotherRunException(job, policy, holder.silent(), lease);
    }

    /**
     * To be asked between two slices.
     *
     * @throws DatabaseRefusal when the lock's session is gone, so that another start may be at work already
     */
    public synchronized void requireHeld() {
        if (lost != null) {
            throw lost;
        }
    }

    private void giveSigns(long pause) {
        try {
            while (true) {
                Thread.sleep(pause);
                giveSign();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void giveSign() {
        if (lost == null) {
            try {
                jdbc.sql(Queries.named("run/keep-lock")).query(Boolean.class).single();
            } catch (DataAccessException gone) { // told to the run by requireHeld
                lost = DatabaseRefusal.of("Keeping the run lock", gone);
            }
        }
    }

    /** Gives it back; when its session is gone, so is the lock already. */
    @Override
    public void close() {
        signs.interrupt();
        synchronized (this) {
            try (session) {
                if (lost == null) {
                    ask(jdbc, "run/release-lock", name);
                }
            } catch (SQLException | DataAccessException e) {
                throw DatabaseRefusal.of("Releasing the run lock", e);
            }
        }
    }

    private static boolean ask(JdbcClient jdbc, String query, String name) {
        return jdbc.sql(Queries.named(query))
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
