package org.lethe.reports.protection;

import java.util.Arrays;

/** A set of atoms, by their numbers; equal when the same atoms are in it. */
public final class Members {
    private final int[] sorted;
    private final int hash;

    private Members(int[] sorted) {
        this.sorted = sorted;
        hash = Arrays.hashCode(sorted);
    }

    /** The set of these numbers, in any order; twice the same is once. */
    public static Members of(int... numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int number : sorted) {
            if (count == 0 || sorted[count - 1] != number) {
                sorted[count++] = number;
            }
        }
        return new Members(count == sorted.length ? sorted : Arrays.copyOf(sorted, count));
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /** The k-th smallest number. */
    public int at(int k) {
        return sorted[k];
    }

    /** Whether the number is in the set. */
    public boolean contains(int number) {
        return Arrays.binarySearch(sorted, number) >= 0;
    }

    /** Whether all of the other set are in this one. */
    public boolean containsAll(Members other) {
        return other.size() <= size() && Arrays.stream(other.sorted).allMatch(this::contains);
    }

    int[] array() {
        return sorted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Members that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
