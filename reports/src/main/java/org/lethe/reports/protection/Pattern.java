package org.lethe.reports.protection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which sums of the release in question are hidden, and what it costs to hide them. */
final class Pattern {
    final Lattice lattice;
    private final boolean[] hidden;

    Pattern(Lattice lattice) {
        this.lattice = lattice;
        hidden = new boolean[lattice.sums.length];
    }

    private Pattern(Pattern other) {
        lattice = other.lattice;
        hidden = other.hidden.clone();
    }

    Pattern copy() {
        return new Pattern(this);
    }

    void become(Pattern other) {
        System.arraycopy(other.hidden, 0, hidden, 0, hidden.length);
    }

    boolean isHidden(int sum) {
        return hidden[sum];
    }

    void hide(int sum) {
        hidden[sum] = true;
    }

    void show(int sum) {
        hidden[sum] = false;
    }

    double lower(int sum) {
        return lattice.sums[sum].lower(hidden[sum]);
    }

    double upper(int sum) {
        return lattice.sums[sum].upper(hidden[sum]);
    }

    /** Nothing that is shown speaks of the sum. */
    boolean isFree(int sum) {
        return lower(sum) == -Sum.NONE && upper(sum) == Sum.NONE;
    }

    /** The sum cannot change at all. */
    boolean isTight(int sum) {
        return lower(sum) == 0 && upper(sum) == 0;
    }

    /** Whether the alternative agrees with everything shown. */
    boolean allows(Alternative alternative) {
        for (int k = 0; k < alternative.sums.length; k++) {
            if (!allows(alternative.sums[k], alternative.changes[k])) {
                return false;
            }
        }
        return true;
    }

    boolean allows(int sum, long change) {
        return change >= lower(sum) && change <= upper(sum);
    }

    /** Hidden without being sensitive. */
    int[] secondary() {
        return IntStream.range(0, hidden.length)
                .filter(s -> hidden[s] && !lattice.sums[s].primary)
                .toArray();
    }

    /** What hiding a sum costs: its value, and one, for each of its cells. */
    static double cost(Sum sum) {
        return sum.cells * (sum.value + 1.0);
    }

    double cost() {
        return Arrays.stream(secondary())
                .mapToDouble(s -> cost(lattice.sums[s]))
                .sum();
    }
}
