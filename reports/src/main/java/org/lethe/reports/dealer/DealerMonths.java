package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is known of one dealer when a month is reported.
 *
 * @param dealer  who
 * @param layout  how finely, in this year
 * @param atoms   contracts in the finest cells, of the month and the released ones of its year
 * @param persons distinct persons behind each cell of the blocks that end with the month, by {@code CellSpec.personsKey}
 * @param medians days between steps, by block and measure, and of how many persons
 * @param told    what the dealer was told in earlier releases of any year, by month
 */
public record DealerMonths(
        Dealer dealer,
        Layout layout,
        SortedMap<YearMonth, Map<Atom, Long>> atoms,
        Map<String, Long> persons,
        Map<String, Median> medians,
        SortedMap<YearMonth, List<Fact>> told) {

    /**
     * The middle of several lengths of time.
     *
     * @param days    the middle one
     * @param persons distinct persons behind all of them
     */
    public record Median(long days, long persons) {}
}
