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

    /** Rows erased by rules that erase, without their members. */
    public long erased() {
        return done("erase");
    }

    /** Rows anonymised, without their members. */
    public long anonymised() {
        return done("anonymise");
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

    private long done(String action) {
        return lines.stream()
                .filter(line -> line.action().equals(action))
                .mapToLong(Line::done)
                .sum();
    }

    /**
     * One cluster.
     *
     * @param cluster its name
     * @param action "erase" or "anonymise": the rule
     * @param clauses ids of the notice
     * @param done rows erased or anonymised
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
            long members,
            long suspended,
            double seconds,
            boolean refused) {}
}
