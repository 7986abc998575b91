package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of atoms around a sensitive sum that are looked at together: a deviation that protects it is nearly always near it, and a small program
 * is solved a thousand times while a large one is solved once.
 */
final class Neighbourhood {
    private static final int ROUNDS = 4;
    private static final int LONGEST = 400;
    private static final int SOME = 64;

    private final Lattice lattice;
    private final Pattern pattern;
    private final Prices prices;
    private final Demand demand;

    Neighbourhood(Pattern pattern, Prices prices, Demand demand) {
        lattice = pattern.lattice;
        this.pattern = pattern;
        this.prices = prices;
        this.demand = demand;
    }

    /** At most about so many classes, sorted. */
    int[] choose(int limit) {
        Set<Integer> chosen = new LinkedHashSet<>();
        Arrays.stream(lattice.sums[demand.sum()].classes).filter(this::canMove).forEach(chosen::add);
        boolean all = limit >= lattice.size();
        for (int round = 1; all || round <= ROUNDS; round++) {
            int before = chosen.size();
            if (all) {
                candidates(chosen, Integer.MAX_VALUE).keySet().forEach(chosen::add);
            } else {
                add(chosen, candidates(chosen, LONGEST), limit * round / ROUNDS);
            }
            if (chosen.size() == before) {
                break;
            }
        }
        return settle(chosen.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    private boolean canMove(int a) {
        if (lattice.isKnown(demand.insider(), a)) {
            return false;
        }
        for (int s : lattice.sumsOf[a]) {
            if (lattice.sums[s].classes.length == 1 && s != demand.sum() && pattern.isTight(s) && !prices.mayHide(s)) {
                return false;
            }
        }
        return true;
    }

    /** Classes in the sums that the chosen ones touch, and in how many of them. */
    private Map<Integer, Integer> candidates(Set<Integer> chosen, int longest) {
        Set<Integer> touched = new LinkedHashSet<>();
        for (int a : chosen) {
            for (int s : lattice.sumsOf[a]) {
                int length = lattice.sums[s].classes.length;
                if (length > 1 && length <= longest && !pattern.isFree(s)) {
                    touched.add(s);
                }
            }
        }
        Map<Integer, Integer> hits = new HashMap<>();
        for (int s : touched) {
            for (int a : longest == LONGEST ? lattice.some(s, demand.need(), SOME) : lattice.sums[s].classes) {
                if (!chosen.contains(a) && (hits.containsKey(a) || canMove(a))) {
                    hits.merge(a, 1, Integer::sum);
                }
            }
        }
        return hits;
    }

    /**
     * A class that may be chosen.
     *
     * @param a     its number
     * @param hits  in how many sums that are touched
     * @param price what moving it costs by itself
     * @param gives it can give what is needed
     */
    private record Candidate(int a, int hits, double price, boolean gives) {
        static final Comparator<Candidate> CHEAPEST = Comparator.comparingInt(Candidate::hits)
                .reversed()
                .thenComparingDouble(Candidate::price)
                .thenComparingInt(Candidate::a);
        static final Comparator<Candidate> GIVERS =
                Comparator.comparing(Candidate::gives).reversed().thenComparing(CHEAPEST);
    }

    /** Those that close most circles first, and of these by turns the cheapest, and the cheapest that can give what is needed. */
    private void add(Set<Integer> chosen, Map<Integer, Integer> hits, int limit) {
        List<Candidate> first = new ArrayList<>(hits.size());
        hits.forEach((a, count) -> first.add(new Candidate(a, count, price(a), lattice.value[a] >= demand.need())));
        List<Candidate> second = new ArrayList<>(first);
        first.sort(Candidate.CHEAPEST);
        second.sort(Candidate.GIVERS);
        for (int k = 0; k < first.size() && chosen.size() < limit; k++) {
            chosen.add(first.get(k).a());
            chosen.add(second.get(k).a());
        }
    }

    private double price(int a) {
        double price = 0;
        for (int s : lattice.sumsOf[a]) {
            if (lattice.sums[s].classes.length == 1 && !pattern.isHidden(s)) {
                price += prices.of(s);
            }
        }
        return price;
    }

    /** Without those that a tight sum leaves alone. */
    private int[] settle(int[] chosen) {
        Map<Integer, Integer> left = new HashMap<>();
        for (int a : chosen) {
            for (int s : lattice.sumsOf[a]) {
                if (isImmovable(s)) {
                    left.merge(s, 1, Integer::sum);
                }
            }
        }
        Set<Integer> staying = new LinkedHashSet<>();
        Arrays.stream(chosen).forEach(staying::add);
        boolean changed = true;
        while (changed) {
            changed = staying.removeIf(a -> {
                boolean alone = Arrays.stream(lattice.sumsOf[a]).anyMatch(s -> left.getOrDefault(s, 2) == 1);
                if (alone) {
                    Arrays.stream(lattice.sumsOf[a])
                            .filter(left::containsKey)
                            .forEach(s -> left.merge(s, -1, Integer::sum));
                }
                return alone;
            });
        }
        return staying.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isImmovable(int s) {
        return s != demand.sum() && pattern.isTight(s) && !prices.mayHide(s);
    }
}
