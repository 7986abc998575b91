package org.lethe.reports.protection;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Which classes of atoms an attacker cannot compute at once: not known to him, and not left alone by a fact. */
final class Unknowns {
    final boolean[] open;
    final double[] lower;
    final double[] upper;
    private final Lattice lattice;
    private final int[] left;
    private final long[] room;
    private final Deque<Integer> due = new ArrayDeque<>();

    Unknowns(Lattice lattice, int insider) {
        this.lattice = lattice;
        int size = lattice.size();
        open = new boolean[size];
        lower = Arrays.stream(lattice.value).mapToDouble(value -> -value).toArray();
        upper = new double[size];
        Arrays.fill(open, true);
        Arrays.fill(upper, Sum.NONE);
        left = Arrays.stream(lattice.sums).mapToInt(sum -> sum.classes.length).toArray();
        room = Arrays.stream(lattice.sums).mapToLong(sum -> sum.value).toArray();
        for (int s = 0; s < left.length; s++) {
            if (lattice.sums[s].isFrozen()) {
                due.add(s);
            }
        }
        for (int a = 0; a < size; a++) {
            if (lattice.isKnown(insider, a)) {
                close(a);
            }
        }
        while (!due.isEmpty()) {
            look(due.poll());
        }
    }

    /** A sum with one unknown bounds it; one whose unknowns are all zero, and that cannot grow, fixes them. */
    private void look(int s) {
        Sum sum = lattice.sums[s];
        if (left[s] == 1) {
            for (int a : sum.classes) {
                if (open[a]) {
                    lower[a] = Math.max(lower[a], sum.frozenLower);
                    upper[a] = Math.min(upper[a], sum.frozenUpper);
                    if (lower[a] == upper[a]) {
                        close(a);
                    }
                }
            }
        } else if (left[s] > 1 && room[s] == 0 && sum.frozenUpper == 0) {
            for (int a : sum.classes) {
                close(a);
            }
        }
    }

    private void close(int a) {
        if (open[a]) {
            open[a] = false;
            for (int s : lattice.sumsOf[a]) {
                left[s]--;
                room[s] -= lattice.value[a];
                if (lattice.sums[s].isFrozen()) {
                    due.add(s);
                }
            }
        }
    }

    /** The unknowns of a sum. */
    int[] of(int sum) {
        return Arrays.stream(lattice.sums[sum].classes).filter(a -> open[a]).toArray();
    }
}
