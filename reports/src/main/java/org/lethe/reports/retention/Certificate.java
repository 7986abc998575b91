package org.lethe.reports.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deletion certificate of one run, as values: what was erased, under which promise, and what proves it. Every number is
 * added up from the ledger's entries and from nothing else.
 *
 * @param runId the run
 * @param job the job's name
 * @param policy name of the policy
 * @param policyVersion its author's label
 * @param policyDigest SHA-256 of its text
 * @param asOf business date
 * @param attempt 1, or one more than the completed run before it
 * @param status completed, refused, failed, stopped, abandoned, or running when the ledger has no end yet
 * @param startedAt first entry
 * @param endedAt last "finished" entry, null without one
 * @param resumed how often the run was taken up again after an interruption
 * @param passes plan-and-erase passes until nothing was erasable; 0 when never verified
 * @param lines one for each cluster with an intent or a refusal, in the order of the ledger
 * @param tables what vacuum and analyse left behind, one for each table
 * @param firstSeq number of the run's first entry
 * @param lastSeq number of the run's last entry
 * @param lastHash hash of the run's last entry
 */
public record Certificate(
        long runId,
        String job,
        String policy,
        String policyVersion,
        String policyDigest,
        LocalDate asOf,
        int attempt,
        String status,
        Instant startedAt,
        @Nullable Instant endedAt,
        int resumed,
        int passes,
        List<Line> lines,
        List<Table> tables,
        long firstSeq,
        long lastSeq,
        String lastHash) {

    public Certificate {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** Rows erased or anonymised, members included. */
    public long ended() {
        return lines.stream().mapToLong(line -> line.done() + line.members()).sum();
    }

    /**
     * One cluster.
     *
     * @param cluster its name
     * @param action "erase" or "anonymise"
     * @param clauses ids of the notice
     * @param forecast rows erasable when the run was planned
     * @param candidates expired rows that the slices met; = done + suspended + changedByOthers
     * @param done rows erased or anonymised
     * @param suspended rows that the slices met and a suspension kept
     * @param changedByOthers rows that an application changed meanwhile
     * @param members rows of other tables erased with them
     * @param severed references set to null
     * @param survivors rows moved out of dropped partitions
     * @param slices completion entries of ranges
     * @param partitions completion entries of partitions
     * @param leftErasable rows still erasable at verification, null when it was not verified
     * @param refusedBecause why it was left alone, or null
     */
    public record Line(
            String cluster,
            String action,
            String clauses,
            long forecast,
            long candidates,
            long done,
            long suspended,
            long changedByOthers,
            long members,
            long severed,
            long survivors,
            long slices,
            long partitions,
            @Nullable Long leftErasable,
            @Nullable String refusedBecause) {

        /** Whether every candidate is accounted for. */
        public boolean balances() {
            return candidates == done + suspended + changedByOthers;
        }
    }

    /**
     * What is left of the erased rows in a table's files, as far as PostgreSQL shows it.
     *
     * @param table schema.table
     * @param facts in words and numbers: vacuumed, analysed, deadTuples, staleStatistics, oldestSnapshot, horizon
     */
    public record Table(String table, Map<String, Object> facts) {
        public Table {
            facts = Map.copyOf(facts);
        }
    }
}
