package org.lethe.writers.ifrs;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a period.
 *
 * @param entity legal entity
 * @param month the period
 * @param step as the books name it
 * @param by who
 * @param after who did the step that this one confirms; null when it confirms none
 * @param reason why; null when none is asked
 * @param at when
 */
public record PeriodStep(
        String entity,
        YearMonth month,
        String step,
        String by,
        @Nullable String after,
        @Nullable String reason,
        Instant at) {}
