package org.lethe.writers.dealer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.reports.dealer.Fact;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases a month: once, whole, and with its entry in the evidence chain. */
public final class ReleaseDesk {
    private final DataSource source;
    private final JdbcClient jdbc;

    /** @param dealer connections of the role that cannot read a name */
    public ReleaseDesk(DataSource dealer) {
        source = dealer;
        jdbc = JdbcClient.create(dealer);
    }

    /**
     * What became of a dealer in a release.
     *
     * @param dealer      its number
     * @param outcome     released, delayed, no-language or not-due
     * @param layout      how finely it is reported this year
     * @param language    of the workbook; null when there is none
     * @param workbook    the file; null when there is none
     * @param certificate the proof as JSON; null when nothing was released to it
     * @param facts       all that was released to it, told or delayed; empty when nothing was
     */
    public record Told(
            int dealer,
            String outcome,
            String layout,
            @Nullable String language,
            @Nullable Workbook workbook,
            @Nullable String certificate,
            List<Fact> facts) {
        /** Keeps its own list. */
        public Told {
            facts = List.copyOf(facts);
        }
    }

    /** An encrypted workbook by its name and hashes. */
    public record Workbook(String file, String sha256, String clearSha256) {}

    /** Makes a month visible: every fact, every certificate, the atoms for later releases, the evidence. */
    public void release(YearMonth month, int threshold, Instant at, String by, List<Told> all) {
        LocalDate period = month.atDay(1);
        inTransaction(() -> {
            for (Told each : all) {
                one(
                        jdbc.sql(Queries.named("dealer/insert-layout"))
                                .param("year", month.getYear())
                                .param("dealer", each.dealer())
                                .param("layout", each.layout())
                                .update(),
                        1);
            }
            long seq = new Ledger(source)
                    .append(new Entry(EntryKind.DEALER_RELEASE, null, at, details(month, threshold, by, all)));
            one(
                    jdbc.sql(Queries.named("dealer/insert-release"))
                            .param("period", period)
                            .param("threshold", threshold)
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .param("by", by)
                            .param("seq", seq)
                            .update(),
                    1,
                    1);
            all.forEach(each -> insert(period, each));
            jdbc.sql(Queries.named("dealer/freeze-atoms"))
                    .param("period", period)
                    .update();
            return jdbc.sql(Queries.named("dealer/drop-drafts")).update();
        });
    }

    /** Records that a dealer has its workbook of a released month after all. */
    public void deliverLate(YearMonth month, int dealer, Workbook workbook, Instant at, String by) {
        inTransaction(() -> {
            Map<String, Object> details = Map.of(
                    "report",
                    "dealer",
                    "period",
                    month.toString(),
                    "by",
                    by,
                    "late",
                    dealer,
                    "sha256",
                    workbook.sha256(),
                    "clear-sha256",
                    workbook.clearSha256());
            long seq = new Ledger(source).append(new Entry(EntryKind.DEALER_RELEASE, null, at, details));
            int rows = jdbc.sql(Queries.named("dealer/insert-late"))
                    .param("period", month.atDay(1))
                    .param("dealer", dealer)
                    .param("file", workbook.file())
                    .param("sha256", workbook.sha256())
                    .param("clear", workbook.clearSha256())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("seq", seq)
                    .update();
            one(rows, 1, 1);
            return rows;
        });
    }

    private void insert(LocalDate period, Told told) {
        Workbook workbook = told.workbook();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", period);
        parameters.put("dealer", told.dealer());
        parameters.put("outcome", told.outcome());
        parameters.put("layout", told.layout());
        parameters.put("language", told.language());
        parameters.put("file", workbook == null ? null : workbook.file());
        parameters.put("sha256", workbook == null ? null : workbook.sha256());
        parameters.put("clear", workbook == null ? null : workbook.clearSha256());
        parameters.put("certificate", told.certificate());
        one(jdbc.sql(Queries.named("dealer/insert-report")).params(parameters).update(), 1, 1);
        if (told.facts().isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>();
        List<String> sensitive = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Fact fact : told.facts()) {
            ids.add(quoted(fact.id()));
            sensitive.add(String.valueOf(fact.sensitive()));
            values.add(fact.value() == null ? "NULL" : String.valueOf(fact.value()));
        }
        one(
                jdbc.sql(Queries.named("dealer/insert-facts"))
                        .param("period", period)
                        .param("dealer", told.dealer())
                        .param("facts", literal(ids))
                        .param("sensitive", literal(sensitive))
                        .param("values", literal(values))
                        .update(),
                ids.size(),
                ids.size());
    }

    private static Map<String, Object> details(YearMonth month, int threshold, String by, List<Told> all) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Told each : all) {
            Map<String, Object> file = new HashMap<>();
            file.put("dealer", each.dealer());
            file.put("outcome", each.outcome());
            file.put("facts", each.facts().size());
            if (each.workbook() != null) {
                file.put("sha256", each.workbook().sha256());
                file.put("clear-sha256", each.workbook().clearSha256());
            }
            files.add(file);
        }
        return Map.of(
                "report", "dealer", "period", month.toString(), "threshold", threshold, "by", by, "dealers", files);
    }

    private <T> T inTransaction(Supplier<T> work) {
        T done = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("The transaction gave nothing back");
        }
        return done;
    }

    private static void one(int rows, int most) {
        one(rows, 0, most);
    }

    private static void one(int rows, int least, int most) {
        if (rows < least || rows > most) {
            throw new IllegalStateException("The release wrote " + rows + " rows where " + most + " were due");
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String literal(List<String> elements) {
        return "{" + String.join(",", elements) + "}";
    }
}
