package org.lethe.bench.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.lethe.database.Connections;

/** A stopwatch that also reads how far the server's write-ahead log has come. */
public final class Meter implements AutoCloseable {
    private final Connection connection;

    /** @param connections to the server that does the work */
    public Meter(Connections connections) {
        this.connection = connections.openAsLogin();
    }

    /** Runs the work and says what it cost. */
    public Measured of(Work work) {
        long wal = wal();
        long began = System.nanoTime();
        try {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("Hand-written SQL failed: SQLSTATE " + e.getSQLState(), e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(seconds, wal() - wal);
    }

    private long wal() {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT CAST(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS bigint)")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The server did not say where its log is", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Something to measure. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws SQLException;
    }
}
