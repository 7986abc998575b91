package org.lethe.reports.protection.solver;

import java.util.ArrayDeque;
import java.util.Arrays;

/** In which order the columns of a basis are eliminated so that the inverse stays sparse. */
final class Factoring {
    private Factoring() {}

    /**
     * Columns with a single free row first, as long as there are any; then the one with fewest, and so on.
     *
     * @param taken rows that have their column already; not changed
     */
    static int[] order(Columns matrix, int[] members, boolean[] taken) {
        boolean[] used = taken.clone();
        int[] free = new int[members.length];
        int[][] touching = touching(matrix, members, taken.length);
        ArrayDeque<Integer> singles = new ArrayDeque<>();
        for (int k = 0; k < members.length; k++) {
            free[k] = countFree(matrix, members[k], used);
            if (free[k] <= 1) {
                singles.add(k);
            }
        }
        Integer[] rest = new Integer[members.length];
        Arrays.setAll(rest, k -> k);
        Arrays.sort(rest, (a, b) -> free[a] != free[b] ? Integer.compare(free[a], free[b]) : Integer.compare(a, b));
        boolean[] done = new boolean[members.length];
        int[] order = new int[members.length];
        int count = 0;
        int next = 0;
        while (count < members.length) {
            Integer single = singles.poll();
            if (single == null) {
                while (done[rest[next]]) {
                    next++;
                }
                single = rest[next];
            }
            if (done[single]) {
                continue;
            }
            done[single] = true;
            order[count++] = members[single];
            int row = firstFree(matrix, members[single], used);
            if (row >= 0) {
                used[row] = true;
                for (int k : touching[row]) {
                    if (--free[k] == 1 && !done[k]) {
                        singles.add(k);
                    }
                }
            }
        }
        return order;
    }

    private static int[][] touching(Columns matrix, int[] members, int rows) {
        int[] count = new int[rows];
        for (int j : members) {
            for (int at = matrix.start[j]; at < matrix.start[j + 1]; at++) {
                count[matrix.row[at]]++;
            }
        }
        int[][] touching = new int[rows][];
        Arrays.setAll(touching, i -> new int[count[i]]);
        for (int k = 0; k < members.length; k++) {
            for (int at = matrix.start[members[k]]; at < matrix.start[members[k] + 1]; at++) {
                touching[matrix.row[at]][--count[matrix.row[at]]] = k;
            }
        }
        return touching;
    }

    private static int countFree(Columns matrix, int column, boolean[] used) {
        int free = 0;
        for (int at = matrix.start[column]; at < matrix.start[column + 1]; at++) {
            free += used[matrix.row[at]] ? 0 : 1;
        }
        return free;
    }

    private static int firstFree(Columns matrix, int column, boolean[] used) {
        for (int at = matrix.start[column]; at < matrix.start[column + 1]; at++) {
            if (!used[matrix.row[at]]) {
                return matrix.row[at];
            }
        }
        return -1;
    }
}
