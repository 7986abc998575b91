package org.lethe.rules.retention;

import java.time.LocalDate;
import java.time.Period;

/**
 * A regular deletion period with its optional calendar offset: a start gives the last day on which a row is kept.
 *
 * <p>{@code until} never decreases when the start moves on, so "expired" is one comparison of the start with
 * {@link #lastExpiredStart}.
 *
 * @param period not negative, years, months and days
 * @param endOfYear whether the start moves to 31 December of its year before the period is added
 */
public record RetentionPeriod(Period period, boolean endOfYear) {

    public RetentionPeriod {
        if (period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0) {
            throw new IllegalArgumentException("A deletion period is not negative: " + period);
        }
        if (period.toTotalMonths() > 12_000 || period.getDays() > 365_000) {
            throw new IllegalArgumentException("A deletion period of more than 1000 years: " + period);
        }
    }

    /** The last day kept; month overflow clamps to the month's last day (29 February + P1Y = 28 February). */
    public LocalDate until(LocalDate start) {
        LocalDate from = endOfYear ? LocalDate.of(start.getYear(), 12, 31) : start;
        return from.plus(period);
    }

    /** The latest start whose period is over on {@code asOf}, i.e. the greatest d with {@code until(d) < asOf}. */
    public LocalDate lastExpiredStart(LocalDate asOf) {
        if (endOfYear) {
            int year = asOf.minus(period).getYear() + 1;
            while (!until(LocalDate.of(year, 12, 31)).isBefore(asOf)) {
                year--;
            }
            return LocalDate.of(year, 12, 31);
        }
        LocalDate start = asOf.minus(period).plusDays(4);
        while (!until(start).isBefore(asOf)) {
            start = start.minusDays(1);
        }
        return start;
    }

    @Override
    public String toString() {
        return period + (endOfYear ? " from the end of the year" : "");
    }
}
