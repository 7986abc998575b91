package org.lethe.reports.protection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the facts already published that make a demand impossible, and what might be published instead. */
final class Blame {
    private static final int MOST_COARSER = 3;

    private final Lattice lattice;
    private final List<String> releases;

    Blame(Lattice lattice) {
        this.lattice = lattice;
        releases = lattice.tables.releases().map(Release::name).toList();
    }

    List<Refusal> of(List<Demand> unmet) {
        Map<List<Integer>, Refusal> refusals = new LinkedHashMap<>();
        for (Demand demand : unmet) {
            refusals.computeIfAbsent(List.of(demand.sum(), demand.insider()), ignored -> refusal(demand));
        }
        return List.copyOf(refusals.values());
    }

    private Refusal refusal(Demand demand) {
        Sum sum = lattice.sums[demand.sum()];
        Sum.Place place =
                sum.places.stream().filter(p -> p.cell().primary()).findFirst().orElseThrow();
        return new Refusal(
                releases.get(place.release()),
                place.cell().id(),
                place.cell().label(),
                lattice.insiders.get(demand.insider()).name(),
                Blockers.of(lattice, demand).stream()
                        .flatMap(s -> named(s, false))
                        .toList(),
                coarser(sum).stream()
                        .flatMap(s -> named(s, true))
                        .limit(MOST_COARSER)
                        .toList());
    }

    private List<Integer> coarser(Sum sum) {
        Members inner = Members.of(sum.classes);
        return IntStream.range(0, lattice.sums.length)
                .filter(s -> {
                    Sum other = lattice.sums[s];
                    return other.current
                            && !other.primary
                            && other.classes.length > sum.classes.length
                            && Arrays.stream(inner.array()).allMatch(a -> Arrays.binarySearch(other.classes, a) >= 0);
                })
                .boxed()
                .sorted(Comparator.comparingInt((Integer s) -> lattice.sums[s].classes.length)
                        .thenComparingInt(s -> s))
                .toList();
    }

    private Stream<Refusal.Named> named(int s, boolean current) {
        int last = releases.size() - 1;
        return lattice.sums[s].places.stream()
                .filter(place -> (place.release() == last) == current
                        && (current || !place.cell().suppressed()))
                .map(place -> new Refusal.Named(
                        releases.get(place.release()),
                        place.cell().id(),
                        place.cell().label()));
    }
}
