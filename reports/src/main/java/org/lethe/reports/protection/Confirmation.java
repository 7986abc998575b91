package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Confirms by addition what a solver claims. */
final class Confirmation {
    private Confirmation() {}

    /** The alternative and what must be hidden for it, or null when it does not do what is claimed. */
    static @Nullable Found of(Alternative alternative, Pattern pattern, Prices prices, Demand demand) {
        Lattice lattice = pattern.lattice;
        for (int k = 0; k < alternative.classes.length; k++) {
            if (lattice.value[alternative.classes[k]] + alternative.by[k] < 0) {
                return null;
            }
        }
        List<Integer> hides = new ArrayList<>();
        double price = 0;
        for (int k = 0; k < alternative.sums.length; k++) {
            int s = alternative.sums[k];
            long change = alternative.changes[k];
            if (pattern.allows(s, change)) {
                continue;
            }
            boolean possible = change >= lattice.sums[s].frozenLower && change <= lattice.sums[s].frozenUpper;
            if (pattern.isHidden(s) || !prices.mayHide(s) || !possible) {
                return null;
            }
            hides.add(s);
            price += prices.of(s);
        }
        return demand.isMetBy(alternative, lattice) ? new Found(alternative, hides, price) : null;
    }
}
