package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is known of one dealer when a month is reported.
 *
 * @param dealer  who
 * @param layout  how finely, in this year
 * @param counted the months of the year that are released, and the one in question: blocks with another month in them are not told
 * @param atoms   contracts in the finest cells, of the month and the released ones of its year
 * @param persons distinct persons behind each cell of the blocks that end with the month, by {@code CellSpec.personsKey}
 * @param medians days between steps, by block and measure, and of how many persons
 * @param cohorts what became of the people who asked in the half-year before the one that ends, by block and measure
 * @param told    what the dealer was told in earlier releases of any year, by month
 */
public record DealerMonths(
        Dealer dealer,
        Layout layout,
        Set<YearMonth> counted,
        SortedMap<YearMonth, Map<Atom, Long>> atoms,
        Map<String, Long> persons,
        Map<String, Median> medians,
        Map<String, Cohort> cohorts,
        SortedMap<YearMonth, List<Fact>> told) {

    /** Whether the month brings a new workbook: a block of the layout ends with it, and is whole. */
    public boolean isDue(YearMonth month) {
        return layout.isDue(month) && isWhole(layout.span(), month);
    }

    /** Whether every month of the block that ends with this month was counted. */
    boolean isWhole(Span span, YearMonth month) {
        for (YearMonth each = span.first(month); !each.isAfter(month); each = each.plusMonths(1)) {
            if (!counted.contains(each)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The middle of several lengths of time.
     *
     * @param days    the middle one
     * @param persons distinct persons behind all of them
     */
    public record Median(long days, long persons) {}
}
