package org.lethe.sample.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a contract went: renewed at the end of its term, given notice, or over.
 *
 * @param termEnds planned end of the term that runs or ran last
 * @param ended the end as it happened; null while it runs
 */
record Terms(
        LocalDate termEnds,
        @Nullable LocalDate renewed,
        int renewals,
        @Nullable LocalDate noticeGiven,
        @Nullable LocalDate ended) {

    private static final double RENEWS = 0.66;
    private static final double GIVES_NOTICE = 0.09;

    /** Plays the terms of a contract that was activated on a day, up to the business date. */
    static Terms play(int months, LocalDate activated, LocalDate asOf, Dice dice) {
        LocalDate renewed = null;
        int renewals = 0;
        LocalDate from = activated;
        LocalDate ends = activated.plusMonths(months).minusDays(1);
        while (true) {
            if (dice.chance(GIVES_NOTICE)) {
                LocalDate notice = dice.dayBetween(from, ends);
                if (!notice.isAfter(asOf)) {
                    LocalDate end = notice.plusMonths(2).withDayOfMonth(1).minusDays(1);
                    return new Terms(ends, renewed, renewals, notice, end.isAfter(asOf) ? null : end);
                }
            }
            if (!ends.isBefore(asOf)) {
                return new Terms(ends, renewed, renewals, null, null);
            }
            if (!dice.chance(RENEWS)) {
                return new Terms(ends, renewed, renewals, null, ends);
            }
            renewed = ends.plusDays(1);
            renewals++;
            from = renewed;
            ends = activated.plusMonths(months + 12L * renewals).minusDays(1);
        }
    }

    String status() {
        if (ended != null) {
            return "ended";
        }
        return noticeGiven == null ? "active" : "terminated";
    }
}
