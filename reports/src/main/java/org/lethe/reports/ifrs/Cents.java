package org.lethe.reports.ifrs;

/** Amounts as whole cents: decimal, exact, and without an object for each. */
final class Cents {

    private static final int MOST_DIGITS = 17;

    private Cents() {}

    /** Of {@code -12.30} or {@code 12}; 0 of what is neither. */
    static long of(String text) {
        int length = text.length();
        int at = 0;
        boolean minus = length > 0 && text.charAt(0) == '-';
        if (minus) {
            at++;
        }
        if (at == length || length - at > MOST_DIGITS) {
            return 0;
        }
        long value = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < 2) {
                value = value * 10 + (c - '0');
                decimals = decimals < 0 ? decimals : decimals + 1;
            } else {
                return 0;
            }
        }
        if (decimals >= 0 && decimals != 2) {
            return 0;
        }
        long cents = decimals < 0 ? value * 100 : value;
        return minus ? -cents : cents;
    }
}
