package org.lethe.reports.protection;

import org.jspecify.annotations.Nullable;

/**
 * One cell of one release: a sum of atoms, and what the release says of it.
 *
 * @param id         unique in its release
 * @param label      for people
 * @param members    the atoms whose sum it is
 * @param primary    its value is sensitive
 * @param suppressed nothing of it is shown
 * @param lower      when shown: at least this, instead of the exact value; null for exact, when upper is null too, else for zero
 * @param upper      when shown: at most this; null for exact, when lower is null too, else for no upper end
 */
public record Cell(
        String id,
        String label,
        Members members,
        boolean primary,
        boolean suppressed,
        @Nullable Long lower,
        @Nullable Long upper) {

    /** Shown as a range rather than as its value. */
    boolean isBand() {
        return lower != null || upper != null;
    }

    /** The least value that agrees with what is shown. */
    long shownLower(long value) {
        return lower != null ? lower : isBand() ? 0 : value;
    }

    /** The greatest value that agrees with what is shown; {@link Long#MAX_VALUE} when there is none. */
    long shownUpper(long value) {
        return upper != null ? upper : isBand() ? Long.MAX_VALUE : value;
    }

    /** The same cell, hidden or shown. */
    public Cell suppressed(boolean hidden) {
        return new Cell(id, label, members, primary, hidden, lower, upper);
    }
}
