package org.lethe.jobs.retention;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Calls the database so that nothing of a row can travel in an exception into logs or batch metadata. */
final class Database {

    private Database() {}

    static <T extends @Nullable Object> T call(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException refused) {
            throw DatabaseRefusal.of(what, refused);
        }
    }
}
