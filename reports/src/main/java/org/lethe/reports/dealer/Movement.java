package org.lethe.reports.dealer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which contracts and requests, by their numbers, an edition of a month counts for the first time and which no more. Never leaves.
 *
 * @param added   by finest cell
 * @param removed by finest cell
 */
public record Movement(Map<Atom, Set<Long>> added, Map<Atom, Set<Long>> removed) {
    /** Everything is new. */
    public static Movement first(Map<Atom, Set<Long>> counted) {
        return new Movement(counted, Map.of());
    }

    /** What differs between what was counted and what is there now. */
    public static Movement between(Map<Atom, Set<Long>> before, Map<Atom, Set<Long>> now) {
        return new Movement(without(now, before), without(before, now));
    }

    private static Map<Atom, Set<Long>> without(Map<Atom, Set<Long>> all, Map<Atom, Set<Long>> others) {
        Map<Atom, Set<Long>> left = new HashMap<>();
        all.forEach((atom, sources) -> {
            Set<Long> rest = new HashSet<>(sources);
            rest.removeAll(others.getOrDefault(atom, Set.of()));
            if (!rest.isEmpty()) {
                left.put(atom, rest);
            }
        });
        return left;
    }

    /** How many. */
    public Map<Atom, Change> changes() {
        Map<Atom, Change> changes = new HashMap<>();
        added.forEach((atom, sources) -> changes.put(atom, new Change(sources.size(), 0)));
        removed.forEach((atom, sources) -> changes.merge(
                atom,
                new Change(0, sources.size()),
                (a, b) -> new Change(a.added() + b.added(), a.removed() + b.removed())));
        return changes;
    }

    /** In which measures something moves. */
    public Set<Measure> measures() {
        return changes().keySet().stream().map(Atom::measure).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing moves. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
