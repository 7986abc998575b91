package org.lethe.reports.protection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks for the cheapest other table that meets a demand, near the sensitive sum first and everywhere at last. */
final class Search {
    private static final int[] LIMITS = {160, 700, Integer.MAX_VALUE};
    private static final int SMALL = 400;
    private static final int MIDDLING = 5000;

    private long work;

    /** The work done so far; the same on every machine. */
    long work() {
        return work;
    }

    /** The best alternative found, or null when there is none. */
    @Nullable
    Found find(Pattern pattern, Prices prices, Demand demand) {
        if (pattern.lattice.size() > SMALL) {
            Found free = find(pattern, Prices.NOTHING, demand, 1);
            if (free != null) {
                return free;
            }
        }
        return find(pattern, prices, demand, LIMITS.length);
    }

    /** An alternative that hides nothing more; in a large table not every one there may be. */
    @Nullable
    Found near(Pattern pattern, Demand demand) {
        return find(pattern, Prices.NOTHING, demand, pattern.lattice.size() <= MIDDLING ? LIMITS.length : 1);
    }

    private @Nullable Found find(Pattern pattern, Prices prices, Demand demand, int stages) {
        int[] limits = pattern.lattice.size() <= SMALL ? new int[] {Integer.MAX_VALUE} : Arrays.copyOf(LIMITS, stages);
        for (int limit : limits) {
            int[] classes = new Neighbourhood(pattern, prices, demand).choose(limit);
            work += classes.length * 20L;
            Found found = inside(classes, pattern, prices, demand);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A demand for any difference is met by the cheaper of the two directions. */
    private @Nullable Found inside(int[] classes, Pattern pattern, Prices prices, Demand demand) {
        if (demand.sign() != 0) {
            return solve(classes, pattern, prices, demand);
        }
        Found more = solve(classes, pattern, prices, new Demand(demand.sum(), demand.insider(), 1, demand.need()));
        Found less = solve(classes, pattern, prices, new Demand(demand.sum(), demand.insider(), -1, demand.need()));
        return more == null || (less != null && less.price() < more.price()) ? less : more;
    }

    private @Nullable Found solve(int[] classes, Pattern pattern, Prices prices, Demand demand) {
        DeviationProgram program = new DeviationProgram(classes, pattern, prices, demand);
        Found found = program.cheapest();
        work += program.work();
        return found;
    }
}
