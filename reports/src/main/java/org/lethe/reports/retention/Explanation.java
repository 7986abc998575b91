package org.lethe.reports.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a row is still there, or what the evidence says of a row that is gone. */
public sealed interface Explanation {

    /** The cluster that was asked about. */
    String cluster();

    /**
     * The row exists.
     *
     * @param cluster its cluster
     * @param table schema.table
     * @param key as it was asked
     * @param asOf business date of the answer
     * @param policyVersion under which it is decided
     * @param purposes every purpose of the cluster, applying or not
     * @param suspendedBy what suspends the row, whether it has expired or not
     * @param outcome keep, open, suspended, quarantined, done, no-purpose, erase or anonymise
     * @param sentence the reason in one sentence
     * @param decisive name of the purpose that decides, null when none does
     * @param until last day kept, null when unknown
     */
    record Present(
            String cluster,
            String table,
            String key,
            LocalDate asOf,
            String policyVersion,
            List<PurposeLine> purposes,
            List<String> suspendedBy,
            String outcome,
            String sentence,
            @Nullable String decisive,
            @Nullable LocalDate until)
            implements Explanation {
        public Present {
            purposes = List.copyOf(purposes);
            suspendedBy = List.copyOf(suspendedBy);
        }
    }

    /**
     * One purpose of a row.
     *
     * @param name in the policy
     * @param title for people
     * @param clause of the notice
     * @param basis legal basis
     * @param applies whether it concerns the row
     * @param startingPoint name of the fact
     * @param start when the period began, null when it has not
     * @param period as written, with its offset
     * @param source notice, company, or the law's article
     * @param until last day kept for this purpose, null when it has not begun or does not apply
     */
    record PurposeLine(
            String name,
            String title,
            String clause,
            String basis,
            boolean applies,
            String startingPoint,
            @Nullable LocalDate start,
            String period,
            String source,
            @Nullable LocalDate until) {}

    /**
     * The row is gone, or was never there.
     *
     * @param cluster its cluster
     * @param key as it was asked
     * @param proven whether a tombstone proves that it was erased; else the traces only say what could have held it
     * @param traces runs and slices, newest first
     */
    record Gone(String cluster, String key, boolean proven, List<Trace> traces) implements Explanation {
        public Gone {
            traces = List.copyOf(traces);
        }
    }

    /**
     * A slice that ended the row, or could have.
     *
     * @param runId the run
     * @param seq the ledger entry
     * @param at when it was committed
     * @param action "erase" or "anonymise"
     * @param where range or partition, in words
     */
    record Trace(long runId, long seq, Instant at, String action, String where) {}
}
