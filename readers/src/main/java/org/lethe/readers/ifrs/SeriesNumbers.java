package org.lethe.readers.ifrs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a series of document numbers has around some numbers.
 *
 * @param before whether it has lower ones
 * @param behind whether it has higher ones
 * @param present the lowest of the numbers that is there
 * @param explained the lowest of them that was explained together with other ones
 */
public record SeriesNumbers(
        boolean before,
        boolean behind,
        @Nullable BigDecimal present,
        @Nullable BigDecimal explained) {}
