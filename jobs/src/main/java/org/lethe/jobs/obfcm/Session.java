package org.lethe.jobs.obfcm;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One connection and one transaction from the selection to the recorded draft: the selected records, VINs included, live in a
 * table of this session that no other session sees and that is gone with the transaction, however it ends.
 */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final DataSource single;

    private Session(Connection connection) {
        this.connection = connection;
        this.single = new SingleConnectionDataSource(connection, true);
    }

    static Session open(DataSource obfcm) {
        try {
            Connection connection = obfcm.getConnection();
            connection.setAutoCommit(false);
            return new Session(connection);
        } catch (SQLException e) {
            throw DatabaseRefusal.of("Opening a session", e);
        }
    }

    /** The connection, for whoever reads or writes in this transaction. */
    DataSource source() {
        return single;
    }

    /** Does the last part of the work and commits all of it. */
    <T> T finish(String what, Supplier<T> work) {
        return call(what, () -> {
            T result = new TransactionTemplate(new JdbcTransactionManager(single)).execute(status -> work.get());
            if (result == null) {
                throw new IllegalStateException("Work has a result");
            }
            return result;
        });
    }

    /** Calls the database so that nothing of a row can travel in an exception. */
    static <T> T call(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException refused) {
            throw DatabaseRefusal.of(what, refused);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw DatabaseRefusal.of("Closing a session", e);
        }
    }
}
