package org.lethe.reports.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of policy does to the rows there are.
 *
 * @param before version of the old policy
 * @param after version of the new one
 * @param asOf business date for which both were asked
 * @param lines every cluster of either policy
 */
public record PolicyDiff(String before, String after, LocalDate asOf, List<Line> lines) {

    /** A cluster of both policies. */
    public static final String KEPT = "";

    /** A cluster of the new policy only. */
    public static final String ADDED = "added";

    /** A cluster of the old policy only: nothing of it is erased any more. */
    public static final String REMOVED = "removed";

    public PolicyDiff {
        lines = List.copyOf(lines);
    }

    /**
     * One cluster.
     *
     * @param cluster its name
     * @param change {@link #KEPT}, {@link #ADDED} or {@link #REMOVED}
     * @param actionBefore erase or anonymise; empty when added
     * @param actionAfter erase or anonymise; empty when removed
     * @param rows in its table
     * @param erasableBefore rows that a run ends under the old policy
     * @param erasableAfter rows that a run ends under the new one
     * @param newlyErasable rows that only the new one ends
     * @param newlyKept rows that only the old one ends
     */
    public record Line(
            String cluster,
            String change,
            String actionBefore,
            String actionAfter,
            long rows,
            long erasableBefore,
            long erasableAfter,
            long newlyErasable,
            long newlyKept) {

        /** Whether the change of policy makes a difference to this cluster. */
        public boolean differs() {
            return newlyErasable > 0 || newlyKept > 0 || !change.isEmpty() || !actionBefore.equals(actionAfter);
        }
    }
}
