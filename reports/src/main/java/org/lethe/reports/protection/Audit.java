package org.lethe.reports.protection;

import java.util.List;

/**
 * What attackers can conclude from tables as they are marked.
 *
 * @param threshold      what each interval is to cover, from 0 on
 * @param intervals      one for each sensitive cell of each release and each insider who does not know all of it
 * @param secondary      how many cells of the release in question are hidden without being sensitive
 * @param secondaryValue the sum of their values
 * @param disagreements  where the two solvers do not agree; empty, or nothing here can be relied upon
 * @param confirmed      how many ends of intervals the second solver was asked for
 */
public record Audit(
        long threshold,
        List<Interval> intervals,
        int secondary,
        long secondaryValue,
        List<String> disagreements,
        int confirmed) {
    /** Keeps its own lists. */
    public Audit {
        intervals = List.copyOf(intervals);
        disagreements = List.copyOf(disagreements);
    }

    /** How many intervals are a single value. */
    public long exact() {
        return intervals.stream().filter(Interval::isExact).count();
    }

    /** How many intervals do not cover [0, threshold], the exact ones among them. */
    public long narrow() {
        return intervals.stream()
                .filter(interval -> interval.isNarrow(threshold))
                .count();
    }

    /** Nothing sensitive can be concluded, and the solvers agree. */
    public boolean isClean() {
        return narrow() == 0 && disagreements.isEmpty();
    }
}
