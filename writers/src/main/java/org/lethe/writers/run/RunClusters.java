package org.lethe.writers.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Remainder;
import org.lethe.reports.retention.RunTable;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.lethe.writers.retention.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run means to do to each cluster: recorded before the first change, with the intent in the ledger. */
public final class RunClusters {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    /** @param retention connections of a role that may write runs and append to the ledger */
    public RunClusters(DataSource retention, Clock clock) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(retention));
        this.ledger = new Ledger(retention);
        this.clock = clock;
    }

    /**
     * Commits the intent for one cluster, or its refusal, before anything is changed. A run that comes back to a cluster says
     * it again only when it changed its mind.
     *
     * @param position in the order of execution
     * @param refusedBecause why it is left alone, or empty
     */
    public void intend(Run run, int position, ClusterPlan plan, Optional<String> refusedBecause) {
        boolean refused = refusedBecause.isPresent();
        fenced(run, () -> {
            Optional<String> before = jdbc.sql(Queries.named("run/read-cluster-status"))
                    .param("run", run.runId())
                    .param("cluster", plan.cluster())
                    .query((row, number) -> row.getString(1))
                    .optional();
            if (before.isPresent() && before.get().equals("refused") == refused) {
                return;
            }
            if (before.isEmpty()) {
                insert(run, position, plan, refused);
            } else {
                jdbc.sql(Queries.named("run/change-intent"))
                        .param("run", run.runId())
                        .param("cluster", plan.cluster())
                        .param("status", refused ? "refused" : "planned")
                        .param("erasable", plan.erasable())
                        .param("suspended", plan.suspended())
                        .update();
            }
            ledger.append(new Entry(
                    refused ? EntryKind.REFUSED : EntryKind.INTENT,
                    run.runId(),
                    clock.instant(),
                    refusedBecause
                            .<Map<String, Object>>map(because -> Map.of(
                                    "cluster", plan.cluster(),
                                    "action", plan.action(),
                                    "clauses", plan.clauses(),
                                    "erasable", plan.erasable(),
                                    "suspended", plan.suspended(),
                                    "suspendedBy", plan.suspendedBy(),
                                    "because", because))
                            .orElseGet(() -> Map.of(
                                    "cluster", plan.cluster(),
                                    "action", plan.action(),
                                    "clauses", plan.clauses(),
                                    "rows", plan.rows(),
                                    "forecast", plan.erasable(),
                                    "suspended", plan.suspended(),
                                    "suspendedBy", plan.suspendedBy(),
                                    "policyDigest", run.digest()))));
        });
    }

    private void insert(Run run, int position, ClusterPlan plan, boolean refused) {
        jdbc.sql(Queries.named("run/insert-cluster"))
                .param("run", run.runId())
                .param("cluster", plan.cluster())
                .param("position", position)
                .param("action", plan.action())
                .param("clauses", plan.clauses())
                .param("forecast", plan.erasable())
                .param("status", refused ? "refused" : "planned")
                .param("suspended", plan.suspended())
                .update();
    }

    /** Rows that the run has ended so far, by cluster. */
    public Map<String, Long> doneRows(Run run) {
        Map<String, Long> done = new HashMap<>();
        jdbc.sql(Queries.named("run/read-clusters")).param("run", run.runId()).query((ResultSet row) -> {
            done.put(row.getString("cluster"), row.getLong("done_rows"));
        });
        return done;
    }

    /** The run's table, for the person who started it. */
    public List<RunTable.Line> table(Run run) {
        return jdbc.sql(Queries.named("run/read-clusters"))
                .param("run", run.runId())
                .query((row, number) -> new RunTable.Line(
                        row.getString("cluster"),
                        row.getString("action"),
                        row.getString("clauses"),
                        row.getLong("done_rows"),
                        row.getLong("rare_rows"),
                        row.getLong("member_rows"),
                        row.getLong("suspended"),
                        seconds(row),
                        row.getString("status").equals("refused")))
                .list();
    }

    private static double seconds(ResultSet row) throws SQLException {
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return started == null || ended == null
                ? 0
                : Duration.between(started, ended).toMillis() / 1000.0;
    }

    /** Notes that work on a cluster begins; a second time changes nothing. */
    public void begin(Run run, String cluster) {
        fenced(
                run,
                () -> jdbc.sql(Queries.named("run/start-cluster"))
                        .param("run", run.runId())
                        .param("cluster", cluster)
                        .param("at", now())
                        .update());
    }

    /** Notes that the slices of a cluster are done for this pass. */
    public void pause(Run run, String cluster) {
        fenced(
                run,
                () -> jdbc.sql(Queries.named("run/end-cluster-work"))
                        .param("run", run.runId())
                        .param("cluster", cluster)
                        .param("at", now())
                        .update());
    }

    /** After nothing erasable was found any more: every cluster that was not refused is done. */
    public void verified(Run run, List<Remainder> left, int passes) {
        fenced(run, () -> {
            jdbc.sql(Queries.named("run/end-clusters"))
                    .param("run", run.runId())
                    .param("at", now())
                    .update();
            ledger.append(new Entry(
                    EntryKind.VERIFICATION,
                    run.runId(),
                    clock.instant(),
                    Map.of(
                            "passes",
                            passes,
                            "clusters",
                            left.stream()
                                    .map(of -> Map.<String, Object>of(
                                            "cluster", of.cluster(),
                                            "rows", of.rows(),
                                            "erasable", of.erasable(),
                                            "suspended", of.suspended(),
                                            "suspendedBy", of.suspendedBy()))
                                    .toList())));
        });
    }

    /** Business date of the last run that finished this cluster. */
    public Optional<LocalDate> lastGood(String job, String policy, String cluster) {
        return jdbc.sql(Queries.named("run/read-last-good"))
                .param("job", job)
                .param("policy", policy)
                .param("cluster", cluster)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The most rows that a person has approved for this policy text, date and cluster, while the approval lasts. */
    public long approvedRows(String digest, LocalDate asOf, String cluster) {
        return jdbc.sql(Queries.named("run/read-approved-rows"))
                .param("digest", digest)
                .param("asOf", asOf)
                .param("cluster", cluster)
                .param("at", now())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** A process that was paused and taken over meanwhile writes nothing here any more. */
    private void fenced(Run run, Runnable work) {
        transaction.executeWithoutResult(status -> {
            new Fence(run.runId(), run.token()).hold(jdbc);
            work.run();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
