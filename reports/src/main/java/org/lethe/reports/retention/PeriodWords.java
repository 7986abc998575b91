package org.lethe.reports.retention;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.lethe.rules.retention.RetentionPeriod;

/** Periods as people say them. */
final class PeriodWords {

    private PeriodWords() {}

    static String of(RetentionPeriod retention) {
        Period period = retention.period();
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        String words = parts.isEmpty() ? "at once" : String.join(", ", parts);
        return words + (retention.endOfYear() ? " from 31 December" : "");
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
