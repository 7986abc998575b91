package org.lethe.writers.run;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.rules.retention.Policy;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.retention.SupersededException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens runs and ends them. The caller holds the {@link RunLock}. An unfinished run is continued with its own date and policy;
 * under another policy text it is abandoned and a new one begins; a completed one gets another attempt.
 */
public final class RunRegistry {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final LedgerReader reader;
    private final Clock clock;

    /** @param retention connections of a role that may write runs and append to the ledger */
    public RunRegistry(DataSource retention, Clock clock) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(retention));
        this.ledger = new Ledger(retention);
        this.reader = new LedgerReader(retention);
        this.clock = clock;
    }

    /**
     * Opens the run to work on: the unfinished one if there is one under the same policy text, else a new one.
     *
     * @param asOf date of a new run; an unfinished run keeps its own
     * @param source the policy file's text
     */
    public Run open(String job, Policy policy, LocalDate asOf, String source) {
        return Objects.requireNonNull(transaction.execute(status -> {
            new PolicyRecord(jdbc, clock).record(policy, source);
            Optional<Unfinished> unfinished = jdbc.sql(Queries.named("run/read-unfinished"))
                    .param("job", job)
                    .param("policy", policy.name())
                    .query((row, number) -> new Unfinished(
                            row.getLong("run_id"),
                            row.getObject("as_of", LocalDate.class),
                            row.getString("policy_digest"),
                            row.getInt("attempt"),
                            row.getString("status"),
                            row.getLong("fencing_token")))
                    .optional();
            if (unfinished.isPresent() && unfinished.get().digest().equals(policy.digest())) {
                return resume(job, policy, unfinished.get());
            }
            unfinished.ifPresent(this::abandon);
            return start(job, policy, asOf);
        }));
    }

    /**
     * Records that a run may not even begin, in the list of runs and not in the ledger: nothing is added to a ledger that is
     * broken. An unfinished run stays as it is.
     *
     * @param why for people; never personal data
     */
    public void refuse(String job, Policy policy, LocalDate asOf, String source, String why) {
        transaction.executeWithoutResult(status -> {
            new PolicyRecord(jdbc, clock).record(policy, source);
            jdbc.sql(Queries.named("run/insert-refused-run"))
                    .param("job", job)
                    .param("asOf", asOf)
                    .param("policy", policy.name())
                    .param("digest", policy.digest())
                    .param("attempt", nextAttempt(job, policy, asOf))
                    .param("message", why)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    private int nextAttempt(String job, Policy policy, LocalDate asOf) {
        return jdbc.sql(Queries.named("run/next-attempt"))
                .param("job", job)
                .param("asOf", asOf)
                .param("digest", policy.digest())
                .query(Integer.class)
                .single();
    }

    private Run start(String job, Policy policy, LocalDate asOf) {
        int attempt = nextAttempt(job, policy, asOf);
        long runId = jdbc.sql(Queries.named("run/insert-run"))
                .param("job", job)
                .param("asOf", asOf)
                .param("policy", policy.name())
                .param("digest", policy.digest())
                .param("attempt", attempt)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        append(
                EntryKind.STARTED,
                runId,
                Map.of(
                        "job", job,
                        "policy", policy.name(),
                        "policyVersion", policy.version(),
                        "policyDigest", policy.digest(),
                        "asOf", asOf.toString(),
                        "ledger", reader.identity(),
                        "attempt", attempt));
        return new Run(runId, job, policy.name(), policy.digest(), asOf, attempt, 1, false);
    }

    private Run resume(String job, Policy policy, Unfinished found) {
        long token = jdbc.sql(Queries.named("run/take-over"))
                .param("run", found.runId())
                .query(Long.class)
                .single();
        append(EntryKind.RESUMED, found.runId(), Map.of("found", found.status(), "fencingToken", token));
        return new Run(found.runId(), job, policy.name(), policy.digest(), found.asOf(), found.attempt(), token, true);
    }

    private void abandon(Unfinished found) {
        jdbc.sql(Queries.named("run/take-over"))
                .param("run", found.runId())
                .query(Long.class)
                .single();
        append(
                EntryKind.ABANDONED,
                found.runId(),
                Map.of("found", found.status(), "because", "the policy's text changed"));
        end(found.runId(), found.token() + 1, "abandoned", null);
    }

    /**
     * Ends a run that this process still owns.
     *
     * @param message code of a failure, null when there was none; never personal data
     * @param details counts for the ledger
     */
    public void end(Run run, RunEnd end, @Nullable String message, Map<String, Object> details) {
        transaction.executeWithoutResult(status -> {
            end(run.runId(), run.token(), end.word(), message);
            Map<String, Object> all = new TreeMap<>(details);
            all.put("status", end.word());
            if (message != null) {
                all.put("message", message);
            }
            append(EntryKind.FINISHED, run.runId(), all);
        });
    }

    private void end(long runId, long token, String status, @Nullable String message) {
        int ended = jdbc.sql(Queries.named("run/end-run"))
                .param("run", runId)
                .param("token", token)
                .param("status", status)
                .param("message", message, Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended != 1) {
            throw new SupersededException(runId);
        }
    }

    private void append(EntryKind kind, long runId, Map<String, Object> details) {
        ledger.append(new Entry(kind, runId, clock.instant(), details));
    }

    private record Unfinished(long runId, LocalDate asOf, String digest, int attempt, String status, long token) {}
}
