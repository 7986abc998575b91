package org.lethe.reports.protection;

import java.util.Arrays;

/** Another table of whole numbers, as what it changes of the true one: by class of atoms, and what follows for the sums. */
final class Alternative {
    final int[] classes;
    final long[] by;
    final int[] sums;
    final long[] changes;

    Alternative(int[] classes, long[] by, int[] sums, long[] changes) {
        this.classes = classes;
        this.by = by;
        this.sums = sums;
        this.changes = changes;
    }

    /** By how much it changes a sum. */
    long change(int sum) {
        int at = Arrays.binarySearch(sums, sum);
        return at < 0 ? 0 : changes[at];
    }
}
