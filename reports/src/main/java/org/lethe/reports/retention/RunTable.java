package org.lethe.reports.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run did, for the person who started it.
 *
 * @param runId the run
 * @param policy name of the policy
 * @param asOf business date
 * @param status completed, refused, failed or stopped
 * @param lines in the order of execution
 * @param seconds from start to end
 */
public record RunTable(long runId, String policy, LocalDate asOf, String status, List<Line> lines, double seconds) {

    public RunTable {
        lines = List.copyOf(lines);
    }

    /** Rows erased, without their members. */
    public long erased() {
        return lines.stream().mapToLong(Line::erased).sum();
    }

    /** Rows anonymised, without their members. */
    public long anonymised() {
        return lines.stream().mapToLong(Line::anonymised).sum();
    }

    /** Rows of other tables erased with them. */
    public long members() {
        return lines.stream().mapToLong(Line::members).sum();
    }

    /** Rows expired and kept by a suspension. */
    public long suspended() {
        return lines.stream().mapToLong(Line::suspended).sum();
    }

    /** Clusters left alone. */
    public long refused() {
        return lines.stream().filter(Line::refused).count();
    }

    /**
     * One cluster.
     *
     * @param cluster its name
     * @param action "erase" or "anonymise": the rule
     * @param clauses ids of the notice
     * @param done rows erased or anonymised
     * @param rare those of an anonymising rule that were deleted, because too few would have been like them
     * @param members rows of other tables erased with them
     * @param suspended rows expired and kept by a suspension
     * @param seconds spent on its slices
     * @param refused whether it was left alone because its plan is above the cap
     */
    public record Line(
            String cluster,
            String action,
            String clauses,
            long done,
            long rare,
            long members,
            long suspended,
            double seconds,
            boolean refused) {

        /** Rows deleted. */
        public long erased() {
            return action.equals("anonymise") ? rare : done;
        }

        /** Rows overwritten. */
        public long anonymised() {
            return done - erased();
        }
    }
}
