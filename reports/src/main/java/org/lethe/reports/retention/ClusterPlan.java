package org.lethe.reports.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run on a date would do to one cluster: every row of the table is in exactly one of the counts from {@code done} to
 * {@code suspended}.
 *
 * @param cluster its name
 * @param action "erase" or "anonymise"
 * @param clauses ids of the notice
 * @param rows in the table
 * @param done already anonymised
 * @param noPurpose kept although no purpose applies
 * @param quarantined kept because a starting point is implausible
 * @param open kept because a purpose has not begun to end
 * @param keep kept because the last purpose is not over
 * @param erasable what a run ends
 * @param suspended expired, and kept by a suspension
 * @param openBy purpose → open rows waiting for it; a row may wait for several
 * @param suspendedBy reason → rows; a row may have several
 * @param oldestUntil the earliest last-day-kept among the erasable rows, null when there are none or no purpose
 * @param dueSoon rows that expire in the 30 days after the date, suspensions aside
 */
public record ClusterPlan(
        String cluster,
        String action,
        String clauses,
        long rows,
        long done,
        long noPurpose,
        long quarantined,
        long open,
        long keep,
        long erasable,
        long suspended,
        Map<String, Long> openBy,
        Map<String, Long> suspendedBy,
        @Nullable LocalDate oldestUntil,
        long dueSoon) {

    public ClusterPlan {
        openBy = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(openBy));
        suspendedBy = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(suspendedBy));
        if (rows != done + noPurpose + quarantined + open + keep + erasable + suspended) {
            throw new IllegalArgumentException("The plan of " + cluster + " does not account for every row: " + rows
                    + " rows, but " + (done + noPurpose + quarantined + open + keep + erasable + suspended)
                    + " outcomes.");
        }
    }
    /**
     * For how many nights the oldest erasable row has been left over: 0 when there is none, or when it became erasable on the
     * date itself and the run of that night is on time.
     */
    public long overdueDays(LocalDate asOf) {
        return oldestUntil == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(oldestUntil, asOf) - 1);
    }
}
