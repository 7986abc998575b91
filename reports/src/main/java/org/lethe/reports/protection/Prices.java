package org.lethe.reports.protection;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What the search is told that hiding a sum costs; infinite for what must not be hidden. */
final class Prices {
    private final double[] price;

    private Prices(double[] price) {
        this.price = price;
    }

    /** True costs; nothing for sums that are out already, which hiding does not bring back. */
    static Prices of(Lattice lattice) {
        return new Prices(Arrays.stream(lattice.sums)
                .mapToDouble(sum -> sum.current && !sum.isShownAnyway() ? Pattern.cost(sum) : Sum.NONE)
                .toArray());
    }

    /** Nothing more may be hidden. */
    static final Prices NOTHING = new Prices(new double[0]);

    /** The same, each times something between a half and three halves. */
    Prices shaken(RandomGenerator random) {
        return new Prices(
                Arrays.stream(price).map(p -> p * (0.5 + random.nextDouble())).toArray());
    }

    double of(int sum) {
        return price.length == 0 ? Sum.NONE : price[sum];
    }

    /** Whether the search may hide the sum, if it is not hidden yet. */
    boolean mayHide(int sum) {
        return of(sum) < Sum.NONE;
    }
}
