package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The unknowns of an attacker, in parts that have no fact in common: what he learns about one part tells nothing about another. */
final class Components {
    private final Lattice lattice;
    private final Unknowns unknowns;
    private final int[] parent;
    private final Map<Integer, Component> components = new HashMap<>();

    Components(Lattice lattice, Unknowns unknowns) {
        this.lattice = lattice;
        this.unknowns = unknowns;
        parent = new int[lattice.size()];
        Arrays.setAll(parent, a -> a);
        Map<Members, double[]> facts = facts();
        facts.keySet().forEach(members -> {
            for (int k = 1; k < members.size(); k++) {
                parent[root(members.at(k))] = root(members.at(0));
            }
        });
        Map<Integer, List<Integer>> classes = new LinkedHashMap<>();
        for (int a = 0; a < parent.length; a++) {
            if (unknowns.open[a]) {
                classes.computeIfAbsent(root(a), ignored -> new ArrayList<>()).add(a);
            }
        }
        Map<Integer, Map<Members, double[]>> rows = new HashMap<>();
        facts.forEach((members, limits) -> rows.computeIfAbsent(root(members.at(0)), ignored -> new LinkedHashMap<>())
                .put(members, limits));
        classes.forEach((root, list) ->
                components.put(root, new Component(list, rows.getOrDefault(root, Map.of()), unknowns)));
    }

    /** Facts over the same unknowns are one, with the narrowest limits. */
    private Map<Members, double[]> facts() {
        Map<Members, double[]> facts = new LinkedHashMap<>();
        for (int s = 0; s < lattice.sums.length; s++) {
            Sum sum = lattice.sums[s];
            int[] open = sum.isFrozen() ? unknowns.of(s) : new int[0];
            if (open.length > 1) {
                facts.merge(Members.of(open), new double[] {sum.frozenLower, sum.frozenUpper}, (a, b) ->
                        new double[] {Math.max(a[0], b[0]), Math.min(a[1], b[1])});
            }
        }
        return facts;
    }

    /** The unknowns of a sum, by the component that they are in. */
    Map<Component, int[]> parts(int sum) {
        Map<Component, List<Integer>> parts = new LinkedHashMap<>();
        for (int a : unknowns.of(sum)) {
            Component component = components.get(root(a));
            if (component != null) {
                parts.computeIfAbsent(component, ignored -> new ArrayList<>()).add(a);
            }
        }
        Map<Component, int[]> arrays = new LinkedHashMap<>();
        parts.forEach((component, list) ->
                arrays.put(component, list.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    private int root(int a) {
        int at = a;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
