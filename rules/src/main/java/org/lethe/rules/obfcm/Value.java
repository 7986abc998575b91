package org.lethe.rules.obfcm;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a counter says. Zero is a value; "not available" is none. */
public sealed interface Value {

    /** A number that can be reported. */
    record Known(BigDecimal number) implements Value {}

    /** Nothing was read. */
    record Missing() implements Value {}

    /** The device said that it does not know: all bits set, in one of the forms in which files spoil that. */
    record NotAvailable() implements Value {}

    /** Below zero. */
    record Negative() implements Value {}

    /** No number at all. */
    record NotANumber() implements Value {}

    /**
     * Reads a number as it was stored.
     *
     * @param number the counter, null when nothing was read
     */
    static Value of(@Nullable BigDecimal number) {
        if (number == null) {
            return new Missing();
        }
        if (Sentinels.holds(number)) {
            return new NotAvailable();
        }
        return number.signum() < 0 ? new Negative() : new Known(number);
    }

    /** The number, or null when there is none to report. */
    default @Nullable BigDecimal number() {
        return this instanceof Known(BigDecimal number) ? number : null;
    }

    /**
     * Four bytes with all bits set, in units of 1, 0.1 and 0.01, and what becomes of them on the way: rounded to whole units
     * (429496730), through a 32-bit float (429496740, 4.294967E9), read as signed (-1, -0.1, -0.01). No vehicle gets near any
     * of them, so a millionth on either side is taken too.
     */
    final class Sentinels {
        private static final List<BigDecimal> FULL =
                List.of(new BigDecimal("42949672.95"), new BigDecimal("429496729.5"), new BigDecimal("4294967295"));
        private static final List<BigDecimal> SIGNED =
                List.of(new BigDecimal("-1"), new BigDecimal("-0.1"), new BigDecimal("-0.01"));

        private Sentinels() {}

        static boolean holds(BigDecimal number) {
            return SIGNED.stream().anyMatch(signed -> number.compareTo(signed) == 0)
                    || FULL.stream()
                            .anyMatch(full -> number.subtract(full).abs().compareTo(full.movePointLeft(6)) <= 0);
        }
    }
}
