package org.lethe.writers.ifrs;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of documents that follow one another in a series.
 *
 * @param series what stands before the last digits
 * @param first first number
 * @param last last number, included; not before the first
 */
public record NumberGap(String series, BigDecimal first, BigDecimal last) {

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,30})(?:-([0-9]{1,30}))?");

    public NumberGap {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "'" + series + first + "-" + last + "' ends before it begins: write the lower number first.");
        }
    }

    /**
     * Reads {@code I2026-: 4} and {@code I2026-: 7-9}, as the tie-out names them.
     *
     * @throws IllegalArgumentException saying how to write it
     */
    public static NumberGap parse(String text) {
        int colon = text.lastIndexOf(": ");
        Matcher numbers = NUMBERS.matcher(colon < 0 ? "" : text.substring(colon + 2));
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no series with numbers: write it as 18_tieout_rows has it, 'I2026-: 4' or 'I2026-: 7-9', one at a time.");
        }
        BigDecimal first = new BigDecimal(numbers.group(1));
        return new NumberGap(
                text.substring(0, colon), first, numbers.group(2) == null ? first : new BigDecimal(numbers.group(2)));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return series + ": " + first + (first.compareTo(last) == 0 ? "" : "-" + last);
    }

    Map<String, Object> parameters() {
        return Map.of("series", series, "firstNumber", first, "lastNumber", last);
    }
}
