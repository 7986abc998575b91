package org.lethe.writers.retention;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.evidence.TombstoneKey;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every slice transaction does around its effect, always in this order: run fence, hold lock, table locks, (rows), counts,
 * ledger. READ COMMITTED, because only then does a statement after the hold lock see the hold that it waited for.
 */
final class SliceGuard {

    /** All tables of a slice together: placing a hold waits for no longer than this and the slice's work. */
    private static final int TABLE_LOCK_MILLIS = 2_000;

    /** A process that is paused in the middle of a slice must not keep holds and applications waiting: PostgreSQL ends its session. */
    private static final String MOST_IDLE = "SET LOCAL idle_in_transaction_session_timeout = '10s'";

    /** Shorter than PostgreSQL's deadlock_timeout: a slice gives way before an application is chosen as the victim. */
    private static final String ROW_LOCK_TIMEOUT = "SET LOCAL lock_timeout = '250ms'";

    /** What a slice has done is dearer than waiting for the other one, or for a hold, to write its entry. */
    private static final String ENTRY_LOCK_TIMEOUT = "SET LOCAL lock_timeout = '2s'";

    private static final String LOCK_NOT_GRANTED = "55P03";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final RetryTemplate retry;
    private final RunContext run;

    SliceGuard(DataSource dataSource, RunContext run) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.ledger = new Ledger(dataSource);
        this.run = run;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .predicate(SliceGuard::passes)
                .maxRetries(run.retries())
                .delay(java.time.Duration.ofMillis(100))
                .multiplier(2)
                .jitter(java.time.Duration.ofMillis(50))
                .maxDelay(java.time.Duration.ofSeconds(5))
                .build());
    }

    /**
     * Runs a slice until it is committed. Lock timeouts, deadlocks and a child row that appeared meanwhile are tried again;
     * everything else, and the last try, fails the run.
     */
    SliceResult run(BoundCluster bound, Slice slice, Supplier<Effect> effect) {
        try {
            return Objects.requireNonNull(
                    retry.execute(() -> transaction.execute(status -> once(bound, slice, effect))));
        } catch (RetryException exhausted) {
            if (exhausted.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(exhausted);
        }
    }

    /** Whether the same slice may succeed in a moment. Spring does not take PostgreSQL's lock timeout for a failure to lock. */
    private static boolean passes(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DataIntegrityViolationException
                || (failure instanceof DataAccessException refused
                        && refused.getMostSpecificCause() instanceof SQLException sql
                        && LOCK_NOT_GRANTED.equals(sql.getSQLState()));
    }

    private SliceResult once(BoundCluster bound, Slice slice, Supplier<Effect> effect) {
        jdbc.sql(MOST_IDLE).update();
        jdbc.sql("SET LOCAL lock_timeout = "
                        + TABLE_LOCK_MILLIS / Math.max(1, bound.reads().size()))
                .update();
        run.fence().hold(jdbc);
        jdbc.sql(Queries.named("retention/lock-holds-shared"))
                .query((row, number) -> true)
                .list();
        if (!bound.reads().isEmpty()) {
            jdbc.sql(Queries.named("retention/share-lock"))
                    .param("tables", bound.reads().stream().map(TableName::sql).toArray(String[]::new))
                    .query((row, number) -> true)
                    .list();
        }
        jdbc.sql(ROW_LOCK_TIMEOUT).update();
        Effect done = effect.get();
        SliceResult result = done.result();
        if (result.candidates() > 0 || result.survivors() > 0) {
            jdbc.sql(ENTRY_LOCK_TIMEOUT).update();
            record(bound, slice, done);
        }
        return result;
    }

    private void record(BoundCluster bound, Slice slice, Effect effect) {
        SliceResult result = effect.result();
        int counted = jdbc.sql(Queries.named("retention/count-slice"))
                .param("run", run.fence().runId())
                .param("cluster", slice.cluster())
                .param("done", result.done())
                .param("rare", result.rare())
                .param("members", result.members())
                .param("severed", result.severed())
                .update();
        if (counted != 1) {
            throw new IllegalStateException("The cluster " + slice.cluster() + " is not part of run "
                    + run.fence().runId() + ".");
        }
        long seq = ledger.append(new Entry(
                EntryKind.COMPLETION, run.fence().runId(), run.clock().instant(), details(bound, slice, effect)));
        if (!effect.keys().isEmpty()) {
            jdbc.sql(Queries.named("evidence/append-tombstones"))
                    .param("cluster", slice.cluster())
                    .param("run", run.fence().runId())
                    .param("seq", seq)
                    .param("marks", marks(run.tombstones(), slice.cluster(), effect.keys()))
                    .update();
        }
    }

    private static String[] marks(TombstoneKey key, String cluster, List<String> keys) {
        return keys.stream()
                .map(row -> HexFormat.of().formatHex(key.mark(cluster, row)))
                .toArray(String[]::new);
    }

    private static Map<String, Object> details(BoundCluster bound, Slice slice, Effect effect) {
        SliceResult result = effect.result();
        Map<String, Object> details = new TreeMap<>();
        details.put("cluster", slice.cluster());
        details.put(
                "action",
                switch (bound.cluster().action()) {
                    case Action.Erase erase -> "erase";
                    case Action.Anonymise anonymise -> "anonymise";
                });
        details.put("candidates", result.candidates());
        details.put("done", result.done());
        if (result.rare() > 0) {
            details.put("rare", result.rare());
        }
        details.put("suspended", result.suspended());
        details.put("members", result.members());
        details.put("severed", result.severed());
        if (bound.cluster().tombstone()) {
            details.put("tombstones", effect.keys().size());
        }
        switch (slice) {
            case Slice.Range range -> {
                details.put("sliceBy", bound.cluster().sliceBy());
                if (range.from() != null) {
                    details.put("from", range.from());
                }
                if (range.to() != null) {
                    details.put("to", range.to());
                }
            }
            case Slice.Partition partition -> {
                details.put("partition", partition.partition().toString());
                details.put("from", partition.from());
                details.put("to", partition.to());
                details.put("survivors", result.survivors());
            }
        }
        return details;
    }

    /**
     * What an effect did inside the transaction.
     *
     * @param result counts
     * @param keys of rows that get a tombstone
     */
    record Effect(SliceResult result, List<String> keys) {
        Effect {
            keys = List.copyOf(keys);
        }
    }
}
