package org.lethe.reports.ifrs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package is about: a month, a quarter or a year of whole months.
 *
 * @param first its first month
 * @param last its last month, not before the first
 */
public record Months(YearMonth first, YearMonth last) {

    private static final Pattern WORDS = Pattern.compile("([0-9]{4})(?:-([0-9]{2})|-Q([1-4]))?");

    /**
     * Reads {@code 2026-03}, {@code 2026-Q1} or {@code 2026}.
     *
     * @throws IllegalArgumentException saying how to write it
     */
    public static Months parse(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) {
            throw wrong(text);
        }
        int year = Integer.parseInt(words.group(1));
        try {
            if (words.group(2) != null) {
                YearMonth month = YearMonth.of(year, Integer.parseInt(words.group(2)));
                return new Months(month, month);
            }
            if (words.group(3) != null) {
                int quarter = Integer.parseInt(words.group(3));
                return new Months(YearMonth.of(year, quarter * 3 - 2), YearMonth.of(year, quarter * 3));
            }
        } catch (DateTimeException e) {
            throw wrong(text);
        }
        return new Months(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no period: write a month as 2026-03, a quarter as 2026-Q1, a year as 2026.");
    }

    /** As it is written in commands and file names. */
    public String label() {
        if (first.equals(last)) {
            return first.toString();
        }
        return first.plusMonths(2).equals(last)
                ? first.getYear() + "-Q" + (last.getMonthValue() / 3)
                : Integer.toString(first.getYear());
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }
}
