package org.lethe.reports.protection;

import org.jspecify.annotations.Nullable;

/**
 * What an attacker can conclude about one sensitive cell: its value is from {@code lower} to {@code upper}, and each end is the cell's value in some
 * table of whole numbers that agrees with everything he knows.
 *
 * @param release the cell's release
 * @param cell    its id
 * @param label   its name for people
 * @param value   its true value
 * @param insider who looks; empty for somebody who knows only what is published
 * @param known   what of the value he knows already
 * @param lower   the least possible value
 * @param upper   the greatest; null when there is none
 * @param loose   an end that is given up after much work is the last one reached, and the true one lies further out
 */
public record Interval(
        String release,
        String cell,
        String label,
        long value,
        String insider,
        long known,
        long lower,
        @Nullable Long upper,
        boolean loose) {

    /** The value is certain. */
    public boolean isExact() {
        return upper != null && upper == lower;
    }

    /** The value is certain, or the interval, beyond what the insider knows, does not cover 0 to the threshold. */
    public boolean isNarrow(long threshold) {
        boolean covers = lower <= known && (upper == null || upper - known >= threshold);
        return isExact() || (threshold > 0 && !covers);
    }
}
