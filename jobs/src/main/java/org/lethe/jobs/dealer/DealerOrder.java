package org.lethe.jobs.dealer;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What to report.
 *
 * @param period  the month
 * @param correct tell a released month anew, with what arrived late or was corrected since
 * @param today   the business date: the month must be over
 * @param by      who asked
 */
public record DealerOrder(YearMonth period, boolean correct, LocalDate today, String by) {
    /** A month for the first time. */
    public static DealerOrder first(YearMonth period, LocalDate today, String by) {
        return new DealerOrder(period, false, today, by);
    }

    /** A released month anew. */
    public static DealerOrder correction(YearMonth period, LocalDate today, String by) {
        return new DealerOrder(period, true, today, by);
    }
}
