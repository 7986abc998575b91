package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pattern and, for each demand, the alternative that meets it under the pattern. */
final class Plan {
    final Pattern pattern;
    final List<Demand> demands;
    final Pool pool;
    final Search search;
    private final @Nullable Alternative[] chosen;

    Plan(Pattern pattern, List<Demand> demands) {
        this(pattern, demands, new Pool(pattern.lattice), new Search(), new Alternative[demands.size()]);
    }

    private Plan(Pattern pattern, List<Demand> demands, Pool pool, Search search, @Nullable Alternative[] chosen) {
        this.pattern = pattern;
        this.demands = demands;
        this.pool = pool;
        this.search = search;
        this.chosen = chosen;
    }

    Plan copy() {
        return new Plan(pattern.copy(), demands, pool, search, chosen.clone());
    }

    void become(Plan other) {
        pattern.become(other.pattern);
        System.arraycopy(other.chosen, 0, chosen, 0, chosen.length);
    }

    @Nullable
    Alternative alternative(int demand) {
        return chosen[demand];
    }

    /**
     * Meets these demands, hiding more where it must.
     *
     * @return those that cannot be met
     */
    List<Integer> meet(List<Integer> which, Prices prices) {
        List<Integer> unmet = new ArrayList<>();
        for (int d : which) {
            Demand demand = demands.get(d);
            Alternative known = pool.find(pattern, demand);
            if (known != null) {
                chosen[d] = known;
                continue;
            }
            Found found = search.find(pattern, prices, demand);
            if (found == null) {
                unmet.add(d);
                continue;
            }
            found.hides().forEach(pattern::hide);
            pool.add(found.alternative());
            chosen[d] = found.alternative();
        }
        return unmet;
    }

    /** Whether the demand's alternative changes the sum. */
    boolean leans(int demand, int sum) {
        Alternative alternative = chosen[demand];
        return alternative != null && alternative.change(sum) != 0;
    }

    /** Demands whose alternative no longer agrees when the sum is shown. */
    List<Integer> leaningOn(int sum) {
        boolean was = pattern.isHidden(sum);
        pattern.show(sum);
        List<Integer> leaning = IntStream.range(0, chosen.length)
                .filter(d -> {
                    Alternative alternative = chosen[d];
                    return alternative != null && !pattern.allows(sum, alternative.change(sum));
                })
                .boxed()
                .toList();
        if (was) {
            pattern.hide(sum);
        }
        return leaning;
    }

    /** Whether the sum could be shown, and then is, because every demand can be met without it, hiding nothing else instead. */
    boolean canShow(int sum) {
        List<Integer> leaning = leaningOn(sum);
        pattern.show(sum);
        List<Alternative> instead = new ArrayList<>();
        for (int d : leaning) {
            Demand demand = demands.get(d);
            Alternative other = pool.find(pattern, demand);
            if (other == null) {
                Found found = search.near(pattern, demand);
                if (found == null) {
                    pattern.hide(sum);
                    return false;
                }
                other = found.alternative();
                pool.add(other);
            }
            instead.add(other);
        }
        for (int k = 0; k < instead.size(); k++) {
            chosen[leaning.get(k)] = instead.get(k);
        }
        return true;
    }

    /** Shows whichever of these can be shown, the dearest first. */
    void thin(int... sums) {
        IntStream.of(sums)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> -cost(s)).thenComparingInt(s -> s))
                .forEach(this::canShow);
    }

    private double cost(int sum) {
        return Pattern.cost(pattern.lattice.sums[sum]);
    }
}
