package org.lethe.rules.obfcm.intake;

import org.jspecify.annotations.Nullable;

/** Counters as digits with a point. What a spreadsheet made of a number is told apart, so that its owner knows what happened. */
final class NumberCheck {

    private static final int MOST_DIGITS = 10;
    private static final long MOST_COUNTS = 4_294_967_295L;

    private NumberCheck() {}

    /** What is wrong with a number of at most so many decimals, or null. */
    static @Nullable Fault of(byte[] bytes, int from, int to, int decimals) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int whole = digits(bytes, at, to);
        int end = at + whole;
        int behind = 0;
        if (end < to && bytes[end] == '.') {
            behind = digits(bytes, end + 1, to);
            end += behind + 1;
            if (behind == 0 || whole == 0) {
                return whole == 0 && behind == 0 ? Fault.NUMBER_MALFORMED : strange(bytes, from, to);
            }
        }
        if (end < to || whole == 0) {
            return strange(bytes, from, to);
        }
        if (behind > decimals) {
            return Fault.TOO_PRECISE;
        }
        return whole > MOST_DIGITS ? Fault.TOO_LARGE : null;
    }

    /** What is wrong with an unscaled count of a four-byte counter, or null. */
    static @Nullable Fault ofCount(byte[] bytes, int from, int to) {
        Fault fault = of(bytes, from, to, 0);
        if (fault != null || bytes[from] == '-') {
            return fault == null ? Fault.NUMBER_MALFORMED : fault;
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            value = 10 * value + bytes[at] - '0';
        }
        return value > MOST_COUNTS ? Fault.TOO_LARGE : null;
    }

    private static Fault strange(byte[] bytes, int from, int to) {
        int commas = 0;
        int points = 0;
        int others = 0;
        boolean exponent = false;
        for (int at = from; at < to; at++) {
            switch (bytes[at]) {
                case ',' -> commas++;
                case '.' -> points++;
                case ' ', '\'', '_' -> others++;
                case 'e', 'E' -> exponent = at > from;
                case '+', '-' -> {}
                default -> {
                    if (bytes[at] < '0' || bytes[at] > '9') {
                        return Fault.NUMBER_MALFORMED;
                    }
                }
            }
        }
        if (exponent) {
            return Fault.EXPONENT;
        }
        boolean grouped = (commas > 0 && points > 0) || (others > 0 && to - from > others + 1);
        if (points > 1 || commas > 1 || grouped) {
            return Fault.THOUSANDS_SEPARATOR;
        }
        return commas == 1 ? Fault.DECIMAL_COMMA : Fault.NUMBER_MALFORMED;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }
}
