package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lethe.reports.protection.solver.Outcome;
import org.lethe.reports.protection.solver.Program;
import org.lethe.reports.protection.solver.Simplex;

/** Which frozen facts hold a sensitive sum in place: those that have a price where it has been moved as far as they let it. */
final class Blockers {
    private static final double PRICE = 1e-7;

    private Blockers() {}

    /** The sums whose frozen facts are to blame, sorted. */
    static SortedSet<Integer> of(Lattice lattice, Demand demand) {
        SortedSet<Integer> blockers = new TreeSet<>();
        if (demand.sign() >= 0) {
            blockers.addAll(towards(lattice, demand, 1));
        }
        if (demand.sign() <= 0) {
            blockers.addAll(towards(lattice, demand, -1));
        }
        return blockers;
    }

    private static SortedSet<Integer> towards(Lattice lattice, Demand demand, int sign) {
        Program program = new Program();
        Map<Integer, Integer> columns = new HashMap<>();
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int a : lattice.sums[demand.sum()].classes) {
            add(program, columns, open, lattice, demand, a);
        }
        double[] none = {};
        while (!open.isEmpty()) {
            int a = open.removeLast();
            for (int s : lattice.sumsOf[a]) {
                Sum sum = lattice.sums[s];
                if (sum.isFrozen() && !rows.containsKey(s)) {
                    rows.put(s, program.row(sum.frozenLower, sum.frozenUpper));
                    for (int other : sum.classes) {
                        add(program, columns, open, lattice, demand, other);
                    }
                }
            }
        }
        rows.forEach((s, row) -> {
            for (int a : lattice.sums[s].classes) {
                Integer column = columns.get(a);
                if (column != null) {
                    program.entry(row, column, 1);
                }
            }
        });
        double[] cost = columns.isEmpty() ? none : new double[program.columns()];
        for (int a : lattice.sums[demand.sum()].classes) {
            Integer column = columns.get(a);
            if (column != null) {
                cost[column] = -sign;
            }
        }
        Simplex simplex = new Simplex(program);
        SortedSet<Integer> blockers = new TreeSet<>();
        if (simplex.minimise(cost) == Outcome.OPTIMAL) {
            rows.forEach((s, row) -> {
                if (Math.abs(simplex.price(row)) > PRICE) {
                    blockers.add(s);
                }
            });
        }
        return blockers;
    }

    private static void add(
            Program program, Map<Integer, Integer> columns, List<Integer> open, Lattice lattice, Demand demand, int a) {
        if (!lattice.isKnown(demand.insider(), a) && !columns.containsKey(a)) {
            columns.put(a, program.column(-(double) lattice.value[a], Sum.NONE));
            open.add(a);
        }
    }
}
