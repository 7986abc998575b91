package org.lethe.reports.protection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables without repetition: atoms that are in the same sums and known to the same people are one class, cells over the same classes are one sum.
 * All limits are relative to the true table, whose change is zero.
 */
final class Lattice {
    final Tables tables;
    final List<Insider> insiders;
    final int[] classOf;
    final Members[] atomsOf;
    final long[] value;
    final Sum[] sums;
    final int[][] sumsOf;
    private final boolean[][] known;
    private final long[] scratch;
    private final int[] @Nullable [] byValue;

    Lattice(
            Tables tables,
            List<Insider> insiders,
            int[] classOf,
            Members[] atomsOf,
            long[] value,
            Sum[] sums,
            boolean[][] known) {
        this.tables = tables;
        this.insiders = insiders;
        this.classOf = classOf;
        this.atomsOf = atomsOf;
        this.value = value;
        this.sums = sums;
        this.known = known;
        sumsOf = transpose(sums, value.length);
        scratch = new long[sums.length];
        byValue = new int[sums.length][];
    }

    private static int[][] transpose(Sum[] sums, int classes) {
        int[] count = new int[classes];
        for (Sum sum : sums) {
            for (int a : sum.classes) {
                count[a]++;
            }
        }
        int[][] sumsOf = new int[classes][];
        Arrays.setAll(sumsOf, a -> new int[count[a]]);
        for (int s = sums.length - 1; s >= 0; s--) {
            for (int a : sums[s].classes) {
                sumsOf[a][--count[a]] = s;
            }
        }
        return sumsOf;
    }

    int size() {
        return value.length;
    }

    boolean isKnown(int insider, int atomClass) {
        return known[insider][atomClass];
    }

    boolean isUnknownTo(int insider, Alternative alternative) {
        for (int a : alternative.classes) {
            if (known[insider][a]) {
                return false;
            }
        }
        return true;
    }

    /** What of a sum the insider does not know. */
    long unknownValue(int insider, int sum) {
        long unknown = 0;
        for (int a : sums[sum].classes) {
            unknown += known[insider][a] ? 0 : value[a];
        }
        return unknown;
    }

    /** Whether the insider knows all of a sum, so that it is no secret from him. */
    boolean isWhollyKnown(int insider, int sum) {
        return sums[sum].classes.length > 0 && Arrays.stream(sums[sum].classes).allMatch(a -> known[insider][a]);
    }

    /** Of a long sum the classes of least value, and those that come first from {@code from} on; so many of each. */
    int[] some(int sum, long from, int many) {
        int[] classes = sums[sum].classes;
        if (classes.length <= 2 * many) {
            return classes;
        }
        int[] sorted = byValue[sum];
        if (sorted == null) {
            sorted = Arrays.stream(classes)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer a) -> value[a]).thenComparingInt(a -> a))
                    .mapToInt(Integer::intValue)
                    .toArray();
            byValue[sum] = sorted;
        }
        int first = many;
        while (first < sorted.length && value[sorted[first]] < from) {
            first++;
        }
        int[] some = Arrays.copyOf(sorted, many + Math.min(many, sorted.length - first));
        System.arraycopy(sorted, first, some, many, some.length - many);
        return some;
    }

    /** The alternative with these changes; computed by addition. */
    Alternative alternative(int[] classes, long[] by) {
        int[] touched = new int[16];
        int count = 0;
        for (int k = 0; k < classes.length; k++) {
            for (int s : sumsOf[classes[k]]) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * count);
                }
                touched[count++] = s;
                scratch[s] += by[k];
            }
        }
        int[] sorted = Arrays.stream(touched, 0, count)
                .sorted()
                .distinct()
                .filter(s -> scratch[s] != 0)
                .toArray();
        long[] changes = Arrays.stream(sorted).mapToLong(s -> scratch[s]).toArray();
        for (int k = 0; k < count; k++) {
            scratch[touched[k]] = 0;
        }
        return new Alternative(classes, by, sorted, changes);
    }
}
