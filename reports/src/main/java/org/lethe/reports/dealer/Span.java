package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Lengths of time that nest and begin with the calendar; never rolling windows, which tell by their differences. */
public enum Span {
    /** One month. */
    MONTH(1, 'M'),
    /** A calendar quarter. */
    QUARTER(3, 'Q'),
    /** A calendar half-year. */
    HALF(6, 'H'),
    /** A calendar year. */
    YEAR(12, 'Y');

    private final int months;
    private final char letter;

    Span(int months, char letter) {
        this.months = months;
        this.letter = letter;
    }

    /** Whether a block of this length ends with a month. */
    public boolean endsWith(YearMonth month) {
        return month.getMonthValue() % months == 0;
    }

    /** The block around a month, e.g. {@code M2026-10}, {@code Q2026-4}, {@code H2026-2}, {@code Y2026}. */
    public String block(YearMonth month) {
        int number = (month.getMonthValue() - 1) / months + 1;
        return switch (this) {
            case MONTH -> "M" + month;
            case QUARTER, HALF -> letter + "" + month.getYear() + "-" + number;
            case YEAR -> "Y" + month.getYear();
        };
    }

    /** First month of the block around a month. */
    public YearMonth first(YearMonth month) {
        return YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / months * months + 1);
    }

    /** Last month of the block around a month. */
    public YearMonth last(YearMonth month) {
        return first(month).plusMonths(months - 1L);
    }

    /** The block before the one around a month, by its last month. */
    public YearMonth before(YearMonth month) {
        return first(month).minusMonths(1);
    }

    /** The length of a block, by its letter. */
    static Span of(String block) {
        for (Span each : values()) {
            if (block.charAt(0) == each.letter) {
                return each;
            }
        }
        throw new IllegalArgumentException("no block " + block);
    }

    /** The months of a block. */
    static List<YearMonth> months(String block) {
        int year = Integer.parseInt(block.substring(1, 5));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> contains(block, month))
                .toList();
    }

    /** Whether a month lies in a block. */
    static boolean contains(String block, YearMonth month) {
        return of(block).block(month).equals(block);
    }
}
