package org.lethe.writers.dealer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.reports.dealer.Edition;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases a month, corrects it or withdraws it: once, whole, and with its entry in the evidence chain. */
public final class ReleaseDesk {
    private final DataSource source;
    private final JdbcClient jdbc;
    private final ToldRows rows;

    /** @param dealer connections of the role that cannot read a name */
    public ReleaseDesk(DataSource dealer) {
        source = dealer;
        jdbc = JdbcClient.create(dealer);
        rows = new ToldRows(jdbc);
    }

    /** Makes an edition visible: every fact, every certificate, the atoms for later releases, the evidence. */
    public void release(Edition edition, int threshold, Instant at, String by, List<Told> all) {
        inTransaction(() -> {
            if (edition.version() == 1) {
                all.forEach(each -> fixLayout(edition, each));
            }
            String kind = edition.version() == 1 ? "first" : "correction";
            List<Map<String, Object>> files =
                    all.stream().map(ReleaseDesk::details).toList();
            long release = insert(edition, kind, threshold, at, by, Map.of("dealers", files));
            all.forEach(each -> rows.insert(release, each));
            return release;
        });
    }

    /** Says that a month's numbers hold no more. What was sent is out; nothing later shows them. */
    public void withdraw(Edition edition, int threshold, Instant at, String by, String reason) {
        inTransaction(() -> insert(edition, "withdrawal", threshold, at, by, Map.of("reason", reason)));
    }

    /** Records that a dealer has its workbook of a released month after all. */
    public void deliverLate(long release, Edition edition, int dealer, Told.Workbook workbook, Instant at, String by) {
        inTransaction(() -> {
            Map<String, Object> details = of(edition, by);
            details.put("late", dealer);
            details.put("sha256", workbook.sha256());
            details.put("clear-sha256", workbook.clearSha256());
            int inserted = jdbc.sql(Queries.named("dealer/insert-late"))
                    .param("release", release)
                    .param("dealer", dealer)
                    .param("file", workbook.file())
                    .param("sha256", workbook.sha256())
                    .param("clear", workbook.clearSha256())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("seq", append(at, details))
                    .update();
            ToldRows.expect(inserted, 1);
            return inserted;
        });
    }

    private long insert(Edition edition, String kind, int threshold, Instant at, String by, Map<String, Object> more) {
        Map<String, Object> details = of(edition, by);
        details.put("kind", kind);
        details.put("threshold", threshold);
        details.putAll(more);
        long seq = append(at, details);
        return jdbc.sql(Queries.named("dealer/insert-release"))
                .param("period", edition.month().atDay(1))
                .param("version", edition.version())
                .param("kind", kind)
                .param("threshold", threshold)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("seq", seq)
                .query(Long.class)
                .single();
    }

    private long append(Instant at, Map<String, Object> details) {
        return new Ledger(source).append(new Entry(EntryKind.DEALER_RELEASE, null, at, details));
    }

    private static Map<String, Object> of(Edition edition, String by) {
        Map<String, Object> details = new HashMap<>();
        details.put("report", "dealer");
        details.put("period", edition.month().toString());
        details.put("version", edition.version());
        details.put("by", by);
        return details;
    }

    private static Map<String, Object> details(Told told) {
        Map<String, Object> file = new HashMap<>();
        file.put("dealer", told.dealer());
        file.put("outcome", told.outcome());
        file.put("facts", told.facts().size());
        if (told.workbook() != null) {
            file.put("sha256", told.workbook().sha256());
            file.put("clear-sha256", told.workbook().clearSha256());
        }
        return file;
    }

    private void fixLayout(Edition edition, Told told) {
        jdbc.sql(Queries.named("dealer/insert-layout"))
                .param("year", edition.month().getYear())
                .param("dealer", told.dealer())
                .param("layout", told.layout())
                .update();
    }

    private <T> T inTransaction(Supplier<T> work) {
        T done = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("The transaction gave nothing back");
        }
        return done;
    }
}
