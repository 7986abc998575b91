package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.List;

/** Everything that is asked of a pattern. */
final class Demands {
    private Demands() {}

    /**
     * For every sensitive sum and everybody who might look, both ends of [0, threshold]; for threshold 0, that the value is not certain.
     * What the insider knows of a sum is no secret from him: the rest of it must cover the interval.
     */
    static List<Demand> of(Lattice lattice, long threshold) {
        List<Demand> demands = new ArrayList<>();
        for (int s = 0; s < lattice.sums.length; s++) {
            if (lattice.sums[s].primary) {
                for (int i = 0; i < lattice.insiders.size(); i++) {
                    if (!lattice.isWhollyKnown(i, s)) {
                        add(demands, s, i, lattice.unknownValue(i, s), threshold);
                    }
                }
            }
        }
        return demands;
    }

    private static void add(List<Demand> demands, int sum, int insider, long unknown, long threshold) {
        if (threshold == 0) {
            demands.add(new Demand(sum, insider, 0, 1));
            return;
        }
        if (unknown > 0) {
            demands.add(new Demand(sum, insider, -1, unknown));
        }
        if (threshold > unknown) {
            demands.add(new Demand(sum, insider, 1, threshold - unknown));
        }
    }
}
