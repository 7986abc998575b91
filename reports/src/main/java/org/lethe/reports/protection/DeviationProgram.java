package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.protection.solver.Outcome;
import org.lethe.reports.protection.solver.Program;
import org.lethe.reports.protection.solver.Simplex;
import org.lethe.reports.protection.solver.WholeNumbers;

/**
 * The linear program of one demand: how to move a few classes of atoms so that the sensitive sum moves far enough and as little as possible that is
 * shown moves with it. Moving is charged by the unit although hiding costs once; dividing the charge by how far a sum moved, and solving again, comes
 * near the true cost.
 */
final class DeviationProgram {
    private static final int ROUNDS = 3;
    private static final int NODES = 60;

    /** Once nothing was found, before a release is refused. */
    private static final int PATIENT_NODES = 5_000;

    private static final int PATIENCE = 2_000_000;

    private final int[] classes;
    private final Pattern pattern;
    private final Lattice lattice;
    private final Prices prices;
    private final Demand demand;
    private final Program program = new Program();
    private final List<Charge> charges = new ArrayList<>();
    private final int[] rises;
    private final int[] falls;
    private long work;

    /** A column that moves a shown sum. */
    private record Charge(int column, int sum) {}

    DeviationProgram(int[] classes, Pattern pattern, Prices prices, Demand demand) {
        this.classes = classes;
        this.pattern = pattern;
        lattice = pattern.lattice;
        this.prices = prices;
        this.demand = demand;
        rises = new int[classes.length];
        falls = new int[classes.length];
    }

    long work() {
        return work;
    }

    @Nullable
    Found cheapest() {
        if (!build()) {
            return null;
        }
        Simplex simplex = new Simplex(program);
        Map<Integer, Double> scale = new HashMap<>();
        Found best = null;
        for (int round = 0; round < ROUNDS; round++) {
            double[] cost = new double[program.columns()];
            charges.forEach(charge -> cost[charge.column()] =
                    prices.of(charge.sum()) / scale.getOrDefault(charge.sum(), (double) demand.need()));
            WholeNumbers.Result result = WholeNumbers.minimise(simplex, program.columns(), cost, false, NODES);
            if (result.outcome() == Outcome.GIVEN_UP && result.point() == null && best == null) {
                result = WholeNumbers.minimise(
                        simplex, program.columns(), cost, false, Math.min(PATIENT_NODES, PATIENCE / program.columns()));
            }
            work = simplex.work();
            Found found = result.point() == null ? null : read(result.point());
            if (found == null) {
                return result.outcome() == Outcome.INFEASIBLE ? null : best;
            }
            if (best != null && found.price() >= best.price()) {
                return best;
            }
            best = found;
            if (best.price() == 0) {
                return best;
            }
            for (int s : found.hides()) {
                scale.put(s, (double) Math.abs(found.alternative().change(s)));
            }
        }
        return best;
    }

    /** False when the sensitive sum cannot move at all. */
    private boolean build() {
        Map<Integer, List<Integer>> rows = new HashMap<>();
        TreeSet<Integer> order = new TreeSet<>();
        for (int k = 0; k < classes.length; k++) {
            column(k);
            for (int s : lattice.sumsOf[classes[k]]) {
                if (lattice.sums[s].classes.length > 1 && (s == demand.sum() || !pattern.isFree(s))) {
                    rows.computeIfAbsent(s, ignored -> new ArrayList<>()).add(k);
                    order.add(s);
                }
            }
        }
        for (int s : order) {
            row(s, rows.getOrDefault(s, List.of()));
        }
        return Arrays.stream(lattice.sums[demand.sum()].classes).anyMatch(a -> Arrays.binarySearch(classes, a) >= 0);
    }

    /** Two columns when moving costs something: one to rise, one to fall. */
    private void column(int k) {
        int a = classes[k];
        double lower = -lattice.value[a];
        double upper = Sum.NONE;
        int charged = -1;
        for (int s : lattice.sumsOf[a]) {
            if (lattice.sums[s].classes.length == 1) {
                boolean open = pattern.isHidden(s) || prices.mayHide(s);
                lower = Math.max(lower, lattice.sums[s].lower(open));
                upper = Math.min(upper, lattice.sums[s].upper(open));
                if (s == demand.sum()) {
                    lower = Math.max(lower, demand.sign() > 0 ? demand.need() : -Sum.NONE);
                    upper = Math.min(upper, demand.sign() < 0 ? -demand.need() : Sum.NONE);
                } else if (!pattern.isHidden(s) && prices.mayHide(s)) {
                    charged = s;
                }
            }
        }
        falls[k] = -1;
        if (charged < 0) {
            rises[k] = program.column(lower, upper);
        } else {
            rises[k] = program.column(0, upper);
            charges.add(new Charge(rises[k], charged));
            falls[k] = program.column(0, -lower);
            charges.add(new Charge(falls[k], charged));
        }
    }

    private void row(int s, List<Integer> members) {
        Sum sum = lattice.sums[s];
        boolean charged = s != demand.sum() && !pattern.isHidden(s) && prices.mayHide(s);
        double lower = pattern.lower(s);
        double upper = pattern.upper(s);
        if (s == demand.sum()) {
            lower = Math.max(lower, demand.sign() > 0 ? demand.need() : -Sum.NONE);
            upper = Math.min(upper, demand.sign() < 0 ? -demand.need() : Sum.NONE);
        }
        int row = fill(program.row(lower, upper), members);
        if (charged) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int column = program.column(0, Sum.NONE);
                program.entry(row, column, sign);
                charges.add(new Charge(column, s));
            }
            if (sum.isFrozen()) {
                fill(program.row(sum.frozenLower, sum.frozenUpper), members);
            }
        }
    }

    private int fill(int row, List<Integer> members) {
        for (int k : members) {
            program.entry(row, rises[k], 1);
            if (falls[k] >= 0) {
                program.entry(row, falls[k], -1);
            }
        }
        return row;
    }

    /** The alternative that the point means, if addition confirms it. */
    private @Nullable Found read(WholeNumbers.Point point) {
        int[] moved = new int[classes.length];
        long[] by = new long[classes.length];
        int count = 0;
        for (int k = 0; k < classes.length; k++) {
            long change = point.value(rises[k]) - (falls[k] < 0 ? 0 : point.value(falls[k]));
            if (change != 0) {
                moved[count] = classes[k];
                by[count++] = change;
            }
        }
        Alternative alternative = lattice.alternative(Arrays.copyOf(moved, count), Arrays.copyOf(by, count));
        return Confirmation.of(alternative, pattern, prices, demand);
    }
}
