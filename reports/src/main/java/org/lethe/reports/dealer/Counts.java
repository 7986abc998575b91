package org.lethe.reports.dealer;

import java.util.Map;

/**
 * What an edition of a month counts for one dealer.
 *
 * @param movement contracts and requests that it counts anew, and no more
 * @param persons  distinct persons behind each cell of the blocks that are told, by {@code CellSpec.personsKey}
 * @param changed  of a correction, distinct persons behind what it changes, by the same key without its block
 * @param medians  days between steps, by block and measure
 * @param cohorts  what became of the people who asked in the half-year before, by block and measure
 */
public record Counts(
        Movement movement,
        Map<String, Long> persons,
        Map<String, Long> changed,
        Map<String, DealerMonths.Median> medians,
        Map<String, Cohort> cohorts) {
    /** Nothing happened. */
    public static final Counts NOTHING =
            new Counts(new Movement(Map.of(), Map.of()), Map.of(), Map.of(), Map.of(), Map.of());
}
