package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.List;

/** All cells, of whatever release, that are the sum of the same classes of atoms. */
final class Sum {
    static final double NONE = Double.POSITIVE_INFINITY;

    final int[] classes;
    final long value;
    final List<Place> places = new ArrayList<>();

    /** What releases already out say: the change must lie between these. */
    double frozenLower = -NONE;

    double frozenUpper = NONE;

    /** What the release in question says when it shows the sum. */
    double shownLower = -NONE;

    double shownUpper = NONE;

    boolean current;
    boolean primary;

    /** How many cells of the release in question it takes along when it is hidden. */
    int cells;

    Sum(int[] classes, long value) {
        this.classes = classes;
        this.value = value;
    }

    /**
     * Where a cell stands.
     *
     * @param release number of its release; the one in question is the last
     */
    record Place(int release, Cell cell) {}

    void add(int release, Cell cell, boolean isCurrent, boolean keepMarks) {
        places.add(new Place(release, cell));
        primary |= cell.primary();
        double lower = cell.shownLower(value) - value;
        long most = cell.shownUpper(value);
        double upper = most == Long.MAX_VALUE ? NONE : most - value;
        if (isCurrent) {
            current = true;
            cells++;
        }
        if (isCurrent && !keepMarks) {
            shownLower = Math.max(shownLower, lower);
            shownUpper = Math.min(shownUpper, upper);
        } else if (!cell.suppressed()) {
            frozenLower = Math.max(frozenLower, lower);
            frozenUpper = Math.min(frozenUpper, upper);
        }
    }

    /** Whether showing it tells nothing that is not out already. */
    boolean isShownAnyway() {
        return frozenLower >= shownLower && frozenUpper <= shownUpper;
    }

    boolean isFrozen() {
        return frozenLower > -NONE || frozenUpper < NONE;
    }

    double lower(boolean hidden) {
        return hidden ? frozenLower : Math.max(frozenLower, shownLower);
    }

    double upper(boolean hidden) {
        return hidden ? frozenUpper : Math.min(frozenUpper, shownUpper);
    }
}
