package org.lethe.writers.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.Policy;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.lethe.writers.run.PolicyRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps plans that a person has seen, and records who consented to one above the blast-radius cap. */
public final class PlanDesk {

    /** How long a consent lasts. */
    public static final Duration LASTS = Duration.ofHours(24);

    private static final int MARGIN_PERCENT = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    /** @param operator connections of the role that plans and approves */
    public PlanDesk(DataSource operator, Clock clock) {
        this.jdbc = JdbcClient.create(operator);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(operator));
        this.ledger = new Ledger(operator);
        this.clock = clock;
    }

    /**
     * Keeps a plan.
     *
     * @param source the policy file's text
     * @param by who made it
     * @return the number under which it can be approved
     */
    public long keep(Plan plan, Policy policy, String source, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            new PolicyRecord(jdbc, clock).record(policy, source);
            long planId = jdbc.sql(Queries.named("plan/insert-plan"))
                    .param("policy", plan.policy())
                    .param("digest", plan.digest())
                    .param("asOf", plan.asOf())
                    .param("by", by)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            plan.clusters()
                    .forEach(cluster -> jdbc.sql(Queries.named("plan/insert-line"))
                            .param("plan", planId)
                            .param("cluster", cluster.cluster())
                            .param("rows", cluster.rows())
                            .param("erasable", cluster.erasable())
                            .param("suspended", cluster.suspended())
                            .update());
            return planId;
        }));
    }

    /**
     * Records consent to a plan: for its policy text, its date, and each cluster's count and five in a hundred; for 24 hours.
     *
     * @param clusters only these, or every cluster with something to end when empty
     * @return what was approved
     * @throws IllegalArgumentException when there is no such plan or cluster
     */
    public List<Approval> approve(long planId, Set<String> clusters, String by, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Line> lines = jdbc.sql(Queries.named("plan/read-lines"))
                    .param("plan", planId)
                    .query((row, number) -> new Line(
                            row.getString("policy_digest"),
                            row.getObject("as_of", LocalDate.class),
                            row.getString("cluster"),
                            row.getLong("erasable")))
                    .list();
            if (lines.isEmpty()) {
                throw new IllegalArgumentException(
                        "There is no plan " + planId + ". 'lethe plan' makes one and says its number.");
            }
            clusters.stream()
                    .filter(name ->
                            lines.stream().noneMatch(line -> line.cluster().equals(name)))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new IllegalArgumentException("Plan " + planId + " has no cluster " + unknown + ".");
                    });
            Instant now = clock.instant();
            return lines.stream()
                    .filter(line -> clusters.isEmpty() ? line.erasable() > 0 : clusters.contains(line.cluster()))
                    .map(line -> approve(planId, line, by, reason, now))
                    .toList();
        }));
    }

    private Approval approve(long planId, Line line, String by, String reason, Instant now) {
        long maxRows = line.erasable() + (line.erasable() * MARGIN_PERCENT + 99) / 100;
        Instant expires = now.plus(LASTS);
        int added = jdbc.sql(Queries.named("plan/insert-approval"))
                .param("plan", planId)
                .param("cluster", line.cluster())
                .param("maxRows", maxRows)
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (added == 1) {
            ledger.append(new Entry(
                    EntryKind.APPROVAL,
                    null,
                    now,
                    Map.of(
                            "plan",
                            planId,
                            "policyDigest",
                            line.digest(),
                            "asOf",
                            line.asOf().toString(),
                            "cluster",
                            line.cluster(),
                            "maxRows",
                            maxRows,
                            "by",
                            by,
                            "reason",
                            reason,
                            "expires",
                            expires.toString())));
        }
        return new Approval(line.cluster(), line.asOf(), maxRows, expires);
    }

    private record Line(String digest, LocalDate asOf, String cluster, long erasable) {}

    /**
     * A consent.
     *
     * @param cluster of the plan
     * @param asOf for runs of this business date only
     * @param maxRows a run that would end more is refused
     * @param expires afterwards it is worth nothing
     */
    public record Approval(String cluster, LocalDate asOf, long maxRows, Instant expires) {}
}
