package org.lethe.writers.evidence;

import java.sql.Types;
import javax.sql.DataSource;
import org.lethe.evidence.Chain;
import org.lethe.evidence.Entry;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to {@code lethe.evidence}. The lock is a statement of its own, so that the head read after it is the head; it is
 * the last lock of a transaction (after fence, holds, tables and rows), so that nobody waits for it while holding less.
 */
public final class Ledger {

    private final JdbcClient jdbc;

    /** @param dataSource whose current transaction the entries belong to */
    public Ledger(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Appends an entry to the current transaction.
     *
     * @return its number
     * @throws IllegalStateException outside a transaction: evidence and effect are committed together or not at all
     */
    public long append(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Evidence is appended in the transaction that it is about");
        }
        jdbc.sql(Queries.named("evidence/lock-ledger"))
                .query((row, number) -> true)
                .list();
        String prev = jdbc.sql(Queries.named("evidence/read-head"))
                .query(String.class)
                .optional()
                .orElse(Chain.GENESIS);
        long seq = jdbc.sql(Queries.named("evidence/next-number"))
                .query(Long.class)
                .single();
        String body = entry.numbered(seq).body();
        int appended = jdbc.sql(Queries.named("evidence/append-entry"))
                .param("seq", seq)
                .param("run", entry.runId(), Types.BIGINT)
                .param("kind", entry.kind().word())
                .param("body", body)
                .param("prev", prev)
                .param("hash", Chain.hash(prev, body))
                .update();
        if (appended != 1) {
            throw new IllegalStateException("The ledger did not take entry " + seq + ".");
        }
        return seq;
    }
}
