package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of one dealer when a month is reported, or corrected.
 *
 * @param dealer   who
 * @param layout   how finely, in the month's year
 * @param editions what was released to whomever, and the edition in question
 * @param atoms    what each edition of each month of the year changed in the finest cells, the edition in question included
 * @param persons  distinct persons behind each cell of the blocks that are told now, by {@code CellSpec.personsKey}
 * @param changed  of a correction, distinct persons behind what it changes, by the same key without its block
 * @param medians  days between steps, by block and measure, and of how many persons
 * @param cohorts  what became of the people who asked in the half-year before the one that ends, by block and measure
 * @param told     what the dealer was told in earlier releases of any year
 */
public record DealerMonths(
        Dealer dealer,
        Layout layout,
        Editions editions,
        SortedMap<YearMonth, SortedMap<Integer, Map<Atom, Change>>> atoms,
        Map<String, Long> persons,
        Map<String, Long> changed,
        Map<String, Median> medians,
        Map<String, Cohort> cohorts,
        Map<Edition, List<Fact>> told) {

    /** The month in question. */
    public YearMonth month() {
        return editions.now().month();
    }

    /**
     * Whether there is something to tell: a block of the layout ends with the month, and is whole; or something that was told is corrected.
     */
    public boolean isDue() {
        if (editions.now().isCorrection()) {
            return !DealerTables.corrected(this).isEmpty();
        }
        return layout.isDue(month()) && editions.isWhole(layout.span().block(month()));
    }

    /** Whether the correction in question changes a measure, or brings all of them back. */
    boolean retells(Measure measure) {
        return editions.isReturn()
                || changes(month(), measure).contains(editions.now().version());
    }

    /** Versions of a month, but for the first, that change anything in a measure. */
    Set<Integer> changes(YearMonth month, Measure measure) {
        Set<Integer> versions = new TreeSet<>();
        atoms.getOrDefault(month, new TreeMap<>()).forEach((version, changes) -> {
            if (version > 1 && changes.keySet().stream().anyMatch(atom -> atom.measure() == measure)) {
                versions.add(version);
            }
        });
        return versions;
    }

    /** What the latest edition of a month counts in a measure. */
    long total(YearMonth month, Measure measure) {
        long total = 0;
        for (Map<Atom, Change> version :
                atoms.getOrDefault(month, new TreeMap<>()).values()) {
            for (Map.Entry<Atom, Change> each : version.entrySet()) {
                if (each.getKey().measure() == measure) {
                    total += each.getValue().added() - each.getValue().removed();
                }
            }
        }
        return total;
    }

    /** What each version of a month changes in a finest cell. */
    Map<Integer, Change> of(YearMonth month, Atom atom) {
        Map<Integer, Change> changes = new HashMap<>();
        atoms.getOrDefault(month, new TreeMap<>()).forEach((version, all) -> {
            Change change = all.get(atom);
            if (change != null) {
                changes.put(version, change);
            }
        });
        return changes;
    }

    /**
     * The middle of several lengths of time.
     *
     * @param days    the middle one
     * @param persons distinct persons behind all of them
     */
    public record Median(long days, long persons) {}
}
