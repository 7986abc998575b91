package org.lethe.readers.ifrs;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where a month stands.
 *
 * @param month which
 * @param status OPEN, SOFT_CLOSED or CLOSED
 * @param step what was last done with it; null when nothing was
 * @param by who did it
 * @param lastSeq ledger sequence at its end
 * @param recognisedAsOf business date on which its revenue was last recognised; null before it is over
 */
public record PeriodState(
        YearMonth month,
        String status,
        @Nullable String step,
        @Nullable String by,
        long lastSeq,
        @Nullable LocalDate recognisedAsOf) {}
