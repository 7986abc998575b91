package org.lethe.reports.protection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds what is the same in tables. */
final class LatticeBuilder {
    private LatticeBuilder() {}

    /**
     * The lattice of tables.
     *
     * @param keepMarks the release in question is taken as it is marked, rather than as free to hide or show
     */
    static Lattice of(Tables tables, List<Insider> insiders, boolean keepMarks) {
        Map<Members, Integer> numbers = new LinkedHashMap<>();
        tables.releases()
                .flatMap(release -> release.cells().stream())
                .forEach(cell -> numbers.putIfAbsent(cell.members(), numbers.size()));
        int[] classOf = classes(tables.atoms().size(), numbers.keySet().toArray(Members[]::new), insiders);
        int count = Arrays.stream(classOf).max().orElse(-1) + 1;
        Members[] atomsOf = members(classOf, count);
        long[] value = new long[count];
        for (int atom = 0; atom < classOf.length; atom++) {
            value[classOf[atom]] += tables.atoms().value(atom);
        }
        Sum[] sums = numbers.keySet().stream()
                .map(set -> new Sum(
                        Arrays.stream(set.array())
                                .map(atom -> classOf[atom])
                                .sorted()
                                .distinct()
                                .toArray(),
                        tables.atoms().sum(set)))
                .toArray(Sum[]::new);
        List<Release> releases = tables.releases().toList();
        for (int r = 0; r < releases.size(); r++) {
            for (Cell cell : releases.get(r).cells()) {
                sums[numbers.getOrDefault(cell.members(), 0)].add(r, cell, r == releases.size() - 1, keepMarks);
            }
        }
        return new Lattice(tables, insiders, classOf, atomsOf, value, sums, known(classOf, count, insiders));
    }

    /** Refines the classes by one set after the other: two atoms stay together while they are in the same sets. */
    private static int[] classes(int atoms, Members[] sets, List<Insider> insiders) {
        int[] classOf = new int[atoms];
        int[] next = {1};
        for (Members set : sets) {
            refine(classOf, set, next);
        }
        for (Insider insider : insiders) {
            refine(classOf, insider.known(), next);
        }
        Map<Integer, Integer> dense = new HashMap<>();
        return Arrays.stream(classOf)
                .map(c -> dense.computeIfAbsent(c, ignored -> dense.size()))
                .toArray();
    }

    private static void refine(int[] classOf, Members set, int[] next) {
        Map<Integer, Integer> split = new HashMap<>();
        for (int k = 0; k < set.size(); k++) {
            int atom = set.at(k);
            classOf[atom] = split.computeIfAbsent(classOf[atom], ignored -> next[0]++);
        }
    }

    private static Members[] members(int[] classOf, int count) {
        int[] size = new int[count];
        Arrays.stream(classOf).forEach(c -> size[c]++);
        int[][] atoms =
                IntStream.range(0, count).mapToObj(c -> new int[size[c]]).toArray(int[][]::new);
        for (int atom = classOf.length - 1; atom >= 0; atom--) {
            atoms[classOf[atom]][--size[classOf[atom]]] = atom;
        }
        return Arrays.stream(atoms).map(Members::of).toArray(Members[]::new);
    }

    private static boolean[][] known(int[] classOf, int count, List<Insider> insiders) {
        boolean[][] known = new boolean[insiders.size()][count];
        for (int i = 0; i < known.length; i++) {
            for (int atom : insiders.get(i).known().array()) {
                known[i][classOf[atom]] = true;
            }
        }
        return known;
    }
}
