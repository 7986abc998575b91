package org.lethe.reports.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param message code of a failure, null when there was none
 * @param startedAt first entry
 * @param endedAt when it ended for the last time, null when the ledger has no end, or it was taken up again since
 * @param resumed how often the run was taken up again after an interruption
 * @param passes plan-and-erase passes until nothing was erasable; 0 when never verified
 * @param lines one for each cluster that the run's entries name, in the order of the ledger
 * @param tables what vacuum and analyse left behind, one for each table
 * @param proof where in the ledger it all stands
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
        @Nullable String message,
        Instant startedAt,
        @Nullable Instant endedAt,
        int resumed,
        int passes,
        List<Line> lines,
        List<Table> tables,
        Proof proof) {

    public Certificate {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** Rows erased: those of erasing rules, and the members of every rule. */
    public long erased() {
        return lines.stream().mapToLong(Line::erased).sum();
    }

    /** Rows of other tables erased with a row; also counted in {@link #erased()}. */
    public long members() {
        return lines.stream().mapToLong(Line::members).sum();
    }

    /** Rows anonymised. */
    public long anonymised() {
        return lines.stream().mapToLong(Line::anonymised).sum();
    }

    /** Rows erased or anonymised, members included. */
    public long ended() {
        return erased() + anonymised();
    }

    /** Rows that have expired and are kept by a suspension. */
    public long suspended() {
        return lines.stream().mapToLong(Line::suspended).sum();
    }

    /** Rows of refused clusters that would have been erased or anonymised. */
    public long refused() {
        return lines.stream()
                .filter(line -> line.refusedBecause() != null)
                .mapToLong(Line::forecast)
                .sum();
    }

    /** Whether every cluster that was not refused was counted again after the last change to it. */
    public boolean verified() {
        return passes > 0
                && lines.stream().allMatch(line -> line.leftErasable() != null || line.refusedBecause() != null);
    }

    /**
     * One cluster.
     *
     * <p>Several passes may meet the same suspended row again, so the counts of the slices must not be read as rows kept:
     * {@code metSuspended} adds up meetings and only balances {@code candidates}; {@code suspended} is what one snapshot
     * counted.
     *
     * @param cluster its name
     * @param action "erase" or "anonymise"; empty when the ledger does not say
     * @param clauses ids of the notice; empty when the ledger does not say
     * @param forecast rows erasable when the run was planned
     * @param candidates expired rows that the slices met; = done + metSuspended
     * @param done rows erased or anonymised
     * @param rare those of an anonymising rule that were deleted, because too few would have been like them
     * @param metSuspended how often a slice met a row that a suspension kept
     * @param members rows of other tables erased with them
     * @param severed references set to null
     * @param survivors rows moved out of dropped partitions
     * @param slices completion entries of ranges
     * @param partitions completion entries of partitions
     * @param unbalanced completion entries whose own counts do not add up
     * @param intended whether an intent was committed before
     * @param suspended rows expired and kept by a suspension: as counted at the last verification, without one as planned
     * @param suspendedBy reason → rows, from the same entry; a row may have several; empty when the ledger does not say
     * @param rowsLeft rows in the table at verification, null when nothing was counted since the last change
     * @param leftErasable rows still erasable at verification, null likewise
     * @param refusedBecause why it was left alone, or null
     */
    public record Line(
            String cluster,
            String action,
            String clauses,
            long forecast,
            long candidates,
            long done,
            long rare,
            long metSuspended,
            long members,
            long severed,
            long survivors,
            long slices,
            long partitions,
            long unbalanced,
            boolean intended,
            long suspended,
            Map<String, Long> suspendedBy,
            @Nullable Long rowsLeft,
            @Nullable Long leftErasable,
            @Nullable String refusedBecause) {

        public Line {
            suspendedBy = Collections.unmodifiableMap(new TreeMap<>(suspendedBy));
        }

        /** Whether every candidate is accounted for. */
        public boolean balances() {
            return unbalanced == 0;
        }

        /** Rows deleted, members included. */
        public long erased() {
            return (anonymises() ? rare : done) + members;
        }

        /** Rows overwritten. */
        public long anonymised() {
            return anonymises() ? done - rare : 0;
        }

        private boolean anonymises() {
            return action.equals("anonymise");
        }
    }

    /**
     * What is left of the erased rows in a table's files, as far as PostgreSQL shows it.
     *
     * @param table schema.table
     * @param facts in words and numbers, by name: vacuumed, analysed, deadTuples, staleStatistics, filesDropped …
     */
    public record Table(String table, Map<String, Object> facts) {
        public Table {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }
    }

    /**
     * Where the evidence stands; entries of other runs and of holds may stand between.
     *
     * @param firstSeq number of the run's first entry
     * @param lastSeq number of the run's last entry
     * @param entries how many entries the run has
     * @param lastHash hash of the run's last entry
     * @param altered numbers of entries whose hash does not match their body; empty when all do
     */
    public record Proof(long firstSeq, long lastSeq, long entries, String lastHash, List<Long> altered) {
        public Proof {
            altered = List.copyOf(altered);
        }
    }
}
