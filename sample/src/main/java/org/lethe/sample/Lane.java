package org.lethe.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One transaction of a load, on a connection of its own; closing it without {@link #commit()} undoes everything. */
final class Lane implements AutoCloseable {

    private final Connection connection;

    private Lane(Connection connection) {
        this.connection = connection;
    }

    /** Begins the transaction as the owner of the business schema. */
    static Lane begin(Connection connection) throws SQLException {
        Lane lane = new Lane(connection);
        try {
            connection.setAutoCommit(false);
            lane.as("business_owner");
            return lane;
        } catch (SQLException e) {
            lane.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Goes on as another role, one of this program's own names. */
    void as(String role) throws SQLException {
        execute("SET LOCAL ROLE " + role);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether the first row says true. */
    boolean answers(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Interrupts what another thread is doing here. */
    void cancel() throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
