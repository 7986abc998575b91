package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alternatives that were found before, by the sensitive sums that they move: most demands are met by one that was found for another. */
final class Pool {
    private static final int MOST = 300;

    private final List<List<Alternative>> moving = new ArrayList<>();
    private final Lattice lattice;

    Pool(Lattice lattice) {
        this.lattice = lattice;
        for (int s = 0; s < lattice.sums.length; s++) {
            moving.add(List.of());
        }
    }

    void add(Alternative alternative) {
        for (int s : alternative.sums) {
            if (lattice.sums[s].primary) {
                List<Alternative> list = moving.get(s).isEmpty() ? new ArrayList<>() : moving.get(s);
                if (list.size() >= MOST) {
                    list.removeFirst();
                }
                list.add(alternative);
                moving.set(s, list);
            }
        }
    }

    @Nullable
    Alternative find(Pattern pattern, Demand demand) {
        List<Alternative> list = moving.get(demand.sum());
        for (int k = list.size() - 1; k >= 0; k--) {
            if (demand.isMetBy(list.get(k), lattice) && pattern.allows(list.get(k))) {
                return list.get(k);
            }
        }
        return null;
    }
}
