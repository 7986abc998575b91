package org.lethe.rules.retention.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.RetentionPeriod;

/** ISO-8601 periods of whole days and longer. */
final class Periods {

    private static final Pattern ISO = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");
    private static final int LEAP_CYCLE = 4 * 365 + 1;
    private static final LocalDate ANY_DAY = LocalDate.of(2023, 1, 1);

    private Periods() {}

    static @Nullable RetentionPeriod read(Word word, boolean endOfYear, Problems problems) {
        if (word.missing()) {
            return null;
        }
        if (word.text().contains("-")) {
            problems.add(
                    word, Fault.NEGATIVE_PERIOD, "The period " + word.shown() + " is negative", "P0D is the shortest");
            return null;
        }
        if (!ISO.matcher(word.text()).matches()) {
            problems.add(
                    word,
                    Fault.BAD_PERIOD,
                    word.shown() + " is not a period",
                    "for example P28D (days), P6M (months), P1Y (years)");
            return null;
        }
        try {
            return new RetentionPeriod(Period.parse(word.text()), endOfYear);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException tooLong) {
            problems.add(word, Fault.BAD_PERIOD, "The period " + word.shown() + " is longer than 1000 years", "");
            return null;
        }
    }

    /** Whether the one can end after the other, whatever the day on which both start. */
    static boolean mayExceed(RetentionPeriod one, RetentionPeriod other) {
        for (int day = 0; day < LEAP_CYCLE; day++) {
            LocalDate start = ANY_DAY.plusDays(day);
            if (one.until(start).isAfter(other.until(start))) {
                return true;
            }
        }
        return false;
    }
}
