package org.lethe.jobs.ifrs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection and one transaction for a piece of work: its temporary tables are gone with it, however it ends. */
final class Transaction {

    private Transaction() {}

    /** Work that gives a result or, by giving none, leaves everything as it was. */
    static <T> Optional<T> maybe(String what, DataSource source, Function<DataSource, Optional<T>> work) {
        return call(what, source, false, work);
    }

    /** Work that gives a result. */
    static <T> T in(String what, DataSource source, Function<DataSource, T> work) {
        return call(what, source, false, session -> Optional.of(work.apply(session)))
                .orElseThrow();
    }

    /** Reading that sees one moment, however long it takes; nothing is kept of it. */
    static <T> T reading(String what, DataSource source, Function<DataSource, T> work) {
        return call(what, source, true, session -> Optional.of(work.apply(session)))
                .orElseThrow();
    }

    private static <T> Optional<T> call(
            String what, DataSource source, boolean oneMoment, Function<DataSource, Optional<T>> work) {
        try (Connection connection = source.getConnection()) {
            SingleConnectionDataSource session = new SingleConnectionDataSource(connection, true);
            TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(session));
            if (oneMoment) {
                template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            }
            Optional<T> result = template.execute(status -> {
                Optional<T> done = work.apply(session);
                if (done.isEmpty()) {
                    status.setRollbackOnly();
                }
                return done;
            });
            return result == null ? Optional.empty() : result;
        } catch (DataAccessException | TransactionException refused) {
            throw DatabaseRefusal.of(what, refused);
        } catch (SQLException refused) {
            throw DatabaseRefusal.of(what, refused);
        }
    }
}
