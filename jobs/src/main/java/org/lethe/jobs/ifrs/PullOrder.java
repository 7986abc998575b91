package org.lethe.jobs.ifrs;

import org.jspecify.annotations.Nullable;
import org.lethe.reports.ifrs.Months;

/**
 * Which package.
 *
 * @param entity legal entity
 * @param months month, quarter or year
 * @param seq a past ledger sequence to be read again; null for the present state of the months
 * @param by who pulls
 * @param purpose for what
 */
public record PullOrder(
        String entity, Months months, @Nullable Long seq, String by, String purpose) {}
