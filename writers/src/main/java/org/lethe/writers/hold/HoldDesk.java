package org.lethe.writers.hold;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.rules.retention.HoldScope;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places and releases holds. Placement waits for the slices at work, commits, and from then on every slice sees it; while it
 * waits it holds no other lock, and while it holds the lock it reads no business table.
 */
public final class HoldDesk {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    /** @param operator connections of the role that places and releases holds */
    public HoldDesk(DataSource operator, Clock clock) {
        this.jdbc = JdbcClient.create(operator);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(operator));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.ledger = new Ledger(operator);
        this.clock = clock;
    }

    /**
     * Places a hold; when this returns, nothing it covers is erased any more.
     *
     * @param restriction a restriction (GDPR Art. 18) instead of a legal hold
     * @param key internal key of the subject; the ledger keeps only the scope
     * @return the hold's number
     */
    public long place(
            boolean restriction, HoldScope scope, String key, String reason, @Nullable String reference, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(Queries.named("hold/lock-holds"))
                    .query((row, number) -> true)
                    .list();
            Instant now = clock.instant();
            long holdId = jdbc.sql(Queries.named("hold/insert-hold"))
                    .param("kind", restriction ? "restriction" : "hold")
                    .param("scope", scope.word())
                    .param("key", key)
                    .param("reason", reason)
                    .param("reference", reference, Types.VARCHAR)
                    .param("by", by)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            Map<String, Object> details = new TreeMap<>(Map.of(
                    "hold", holdId, "holdKind", restriction ? "restriction" : "hold", "scope", scope.word(), "by", by));
            if (reference != null) {
                details.put("reference", reference);
            }
            ledger.append(new Entry(EntryKind.HOLD_PLACED, null, now, details));
            return holdId;
        }));
    }

    /**
     * Releases a hold; what it kept follows its normal rule at the next run.
     *
     * @return whether there was a live hold of that number
     */
    public boolean release(long holdId, String reason, String by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = clock.instant();
            int released = jdbc.sql(Queries.named("hold/release-hold"))
                    .param("hold", holdId)
                    .param("by", by)
                    .param("reason", reason)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
            if (released == 1) {
                ledger.append(new Entry(EntryKind.HOLD_RELEASED, null, now, Map.of("hold", holdId, "by", by)));
            }
            return released == 1;
        }));
    }

    /** Live holds, or every hold there ever was. */
    public List<Hold> list(boolean releasedToo) {
        return jdbc.sql(Queries.named("hold/read-holds"))
                .param("all", releasedToo)
                .query((row, number) -> new Hold(
                        row.getLong("hold_id"),
                        row.getString("kind"),
                        row.getString("scope"),
                        row.getString("subject_key"),
                        row.getString("reason"),
                        row.getString("reference"),
                        row.getString("placed_by"),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        row.getString("released_by"),
                        instant(row.getObject("released_at", OffsetDateTime.class)),
                        row.getString("release_reason")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
