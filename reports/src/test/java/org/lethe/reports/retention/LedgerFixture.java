package org.lethe.reports.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.evidence.Chain;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.evidence.Link;

/** A ledger as the writers leave it: {@code run(7).started().intent("customer", …)…}. */
final class LedgerFixture {

    private final long runId;
    private final List<Link> links = new ArrayList<>();
    private long seq = 40;
    private String head = Chain.hash(Chain.GENESIS, "an entry of somebody else");
    private Instant at = Instant.parse("2026-11-22T01:00:00Z");

    private LedgerFixture(long runId) {
        this.runId = runId;
    }

    static LedgerFixture run(long runId) {
        return new LedgerFixture(runId);
    }

    LedgerFixture started() {
        return entry(
                EntryKind.STARTED,
                Map.of(
                        "job",
                        "retention",
                        "policy",
                        "connected-services-belux",
                        "policyVersion",
                        "2026-11",
                        "policyDigest",
                        "ab".repeat(32),
                        "asOf",
                        "2026-11-22",
                        "attempt",
                        1));
    }

    LedgerFixture intent(String cluster, String action, String clauses, long forecast, long suspended) {
        return entry(
                EntryKind.INTENT,
                Map.of(
                        "cluster", cluster,
                        "action", action,
                        "clauses", clauses,
                        "rows", forecast + suspended + 1_000,
                        "forecast", forecast,
                        "suspended", suspended,
                        "policyDigest", "ab".repeat(32)));
    }

    LedgerFixture refused(String cluster, long erasable, String because) {
        return entry(EntryKind.REFUSED, Map.of("cluster", cluster, "erasable", erasable, "because", because));
    }

    LedgerFixture range(String cluster, String action, long done, long suspended, long members, long cut) {
        Map<String, Object> details = counts(cluster, action, done, suspended, members, cut);
        details.put("sliceBy", "id");
        details.put("from", String.valueOf(seq));
        return entry(EntryKind.COMPLETION, details);
    }

    /** An anonymising slice that deleted some of its rows, because too few would have been like them. */
    LedgerFixture rangeWithRare(String cluster, long done, long rare) {
        Map<String, Object> details = counts(cluster, "anonymise", done, 0, 0, 0);
        details.put("rare", rare);
        details.put("sliceBy", "id");
        return entry(EntryKind.COMPLETION, details);
    }

    LedgerFixture partition(String cluster, String name, long done, long suspended, long survivors) {
        Map<String, Object> details = counts(cluster, "erase", done, suspended, 0, 0);
        details.put("partition", name);
        details.put("from", "2026-10-01");
        details.put("to", "2026-10-02");
        details.put("survivors", survivors);
        return entry(EntryKind.COMPLETION, details);
    }

    /** @param counts cluster → rows, erasable, suspended */
    LedgerFixture verified(int passes, Map<String, long[]> counts) {
        return entry(
                EntryKind.VERIFICATION,
                Map.of(
                        "passes",
                        passes,
                        "clusters",
                        new TreeMap<>(counts)
                                .entrySet().stream()
                                        .map(cluster -> Map.<String, Object>of(
                                                "cluster", cluster.getKey(),
                                                "rows", cluster.getValue()[0],
                                                "erasable", cluster.getValue()[1],
                                                "suspended", cluster.getValue()[2]))
                                        .toList()));
    }

    LedgerFixture maintained(String table, boolean vacuumed, long stale, long dead) {
        return entry(
                EntryKind.MAINTENANCE,
                Map.of(
                        "table", table,
                        "vacuumed", vacuumed,
                        "analysed", true,
                        "staleStatistics", stale,
                        "deadTuples", dead,
                        "oldestSnapshotAge", 3));
    }

    LedgerFixture finished(String status) {
        return entry(EntryKind.FINISHED, Map.of("status", status));
    }

    LedgerFixture entry(EntryKind kind, Map<String, Object> details) {
        Entry entry = new Entry(kind, runId, at, details);
        String body = entry.body();
        String hash = Chain.hash(head, body);
        links.add(new Link(seq, kind.word(), runId, body, head, hash));
        seq++;
        at = at.plusSeconds(2);
        head = hash;
        return this;
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    Certificate certificate() {
        return CertificateBuilder.of(links);
    }

    private static Map<String, Object> counts(
            String cluster, String action, long done, long suspended, long members, long cut) {
        Map<String, Object> details = new TreeMap<>();
        details.put("cluster", cluster);
        details.put("action", action);
        details.put("candidates", done + suspended);
        details.put("done", done);
        details.put("suspended", suspended);
        details.put("members", members);
        details.put("severed", cut);
        return details;
    }

    /** A night like others: slices, partitions, a second pass, a refusal, and what vacuum left. */
    static LedgerFixture ordinaryNight() {
        return run(7).started()
                .intent("vehicle-telemetry", "erase", "B.1, B.2, B.3, R.1", 180_000, 4)
                .intent("service-case", "erase", "B.3", 12, 0)
                .intent("user-profile", "erase", "B.3, B.4", 31, 1)
                .intent("login-account", "erase", "A.2, R.1", 96, 2)
                .intent("marketing-profile", "erase", "F.1", 41, 0)
                .intent("consent-proof", "erase", "F.1", 0, 0)
                .intent("support-case", "erase", "E.1, G.9", 210, 3)
                .intent("data-subject-request", "erase", "P.15, P.16, P.17, P.18, P.20, P.30", 2, 0)
                .intent("advice-record", "erase", "G.7", 0, 0)
                .intent("sales-request", "erase", "A.1, A.3", 388, 5)
                .intent("sepa-mandate", "erase", "A.1, A.3", 75, 1)
                .intent("contract", "anonymise", "A.1, A.3, D.1, D.4, G.8, R.1", 140, 6)
                .intent("financial-transaction", "erase", "A.4", 4_120, 9)
                .intent("bank-account", "erase", "A.1, A.3", 88, 1)
                .refused(
                        "customer",
                        1_204,
                        "1204 rows are above the cap of 1000 (1 % of 3204 rows for each of 1 day, at least 1000)")
                .intent("address", "erase", "A.1, A.3", 61, 0)
                .intent("obfcm-reading", "erase", "G.5, G.6", 902, 0)
                .intent("technical-record", "erase", "D.2, D.3", 1_310, 0)
                .intent("vehicle", "erase", "D.2, D.3", 17, 2)
                .partition("vehicle-telemetry", "business.telemetry_20261001", 90_000, 3, 3)
                .partition("vehicle-telemetry", "business.telemetry_20261002", 89_997, 1, 1)
                .range("vehicle-telemetry", "erase", 3, 4, 0, 0)
                .range("service-case", "erase", 12, 0, 0, 0)
                .range("user-profile", "erase", 31, 1, 0, 0)
                .range("login-account", "erase", 96, 2, 0, 0)
                .range("marketing-profile", "erase", 41, 0, 0, 0)
                .range("support-case", "erase", 210, 3, 633, 0)
                .range("data-subject-request", "erase", 2, 0, 0, 0)
                .range("sales-request", "erase", 388, 5, 0, 4)
                .range("sepa-mandate", "erase", 75, 1, 0, 0)
                .range("contract", "anonymise", 100, 4, 700, 12)
                .range("contract", "anonymise", 39, 2, 280, 3)
                .range("contract", "anonymise", 1, 6, 7, 0)
                .range("financial-transaction", "erase", 4_120, 9, 13_004, 0)
                .range("bank-account", "erase", 88, 1, 0, 0)
                .range("address", "erase", 61, 0, 0, 0)
                .range("obfcm-reading", "erase", 902, 0, 0, 0)
                .range("technical-record", "erase", 1_310, 0, 0, 0)
                .range("vehicle", "erase", 17, 2, 44, 0)
                .verified(
                        2,
                        Map.ofEntries(
                                Map.entry("vehicle-telemetry", new long[] {21_004, 0, 4}),
                                Map.entry("service-case", new long[] {210, 0, 0}),
                                Map.entry("user-profile", new long[] {1_800, 0, 1}),
                                Map.entry("login-account", new long[] {1_700, 0, 2}),
                                Map.entry("marketing-profile", new long[] {900, 0, 0}),
                                Map.entry("consent-proof", new long[] {2_400, 0, 0}),
                                Map.entry("support-case", new long[] {700, 0, 3}),
                                Map.entry("data-subject-request", new long[] {30, 0, 0}),
                                Map.entry("advice-record", new long[] {512, 0, 0}),
                                Map.entry("sales-request", new long[] {2_100, 0, 5}),
                                Map.entry("sepa-mandate", new long[] {1_640, 0, 1}),
                                Map.entry("contract", new long[] {2_310, 0, 6}),
                                Map.entry("financial-transaction", new long[] {61_000, 0, 9}),
                                Map.entry("bank-account", new long[] {1_590, 0, 1}),
                                Map.entry("address", new long[] {1_820, 0, 0}),
                                Map.entry("obfcm-reading", new long[] {420, 0, 0}),
                                Map.entry("technical-record", new long[] {9_020, 0, 0}),
                                Map.entry("vehicle", new long[] {2_050, 0, 2})))
                .maintained("business.telemetry", false, 0, 7)
                .maintained("business.contract", true, 0, 2)
                .maintained("business.invoice", true, 0, 0)
                .finished("refused");
    }
}
