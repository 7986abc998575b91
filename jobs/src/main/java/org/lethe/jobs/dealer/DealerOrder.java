package org.lethe.jobs.dealer;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What to report.
 *
 * @param period the month
 * @param today  the business date: the month must be over
 * @param by     who asked
 */
public record DealerOrder(YearMonth period, LocalDate today, String by) {}
