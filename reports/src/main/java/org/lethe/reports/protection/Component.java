package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.protection.solver.Bounds;
import org.lethe.reports.protection.solver.OjAlgoBounds;
import org.lethe.reports.protection.solver.Outcome;
import org.lethe.reports.protection.solver.Program;
import org.lethe.reports.protection.solver.Simplex;
import org.lethe.reports.protection.solver.WholeNumbers;

/** Unknowns that hang together, with the solvers that stand where they last ended. */
final class Component {
    /** Above so many unknowns the second solver, which is slower, is not asked. */
    private static final int SECOND_UP_TO = 600;

    private static final int NODES = 400;
    private static final double AGREE = 1e-6;

    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Map<Members, End> ends = new HashMap<>();
    private final List<String> disagreements = new ArrayList<>();
    private final Program program = new Program();
    private @Nullable Simplex simplex;
    private @Nullable Bounds second;
    private int confirmed;

    Component(List<Integer> classes, Map<Members, double[]> facts, Unknowns unknowns) {
        for (int a : classes) {
            columns.put(a, program.column(unknowns.lower[a], unknowns.upper[a]));
        }
        facts.forEach((members, limits) -> {
            int row = program.row(limits[0], limits[1]);
            for (int k = 0; k < members.size(); k++) {
                program.entry(row, column(members.at(k)), 1);
            }
        });
    }

    /**
     * How far a sum can move in one direction.
     *
     * @param by    how far; {@link Long#MAX_VALUE} without end
     * @param loose it may be further
     */
    record End(long by, boolean loose) {}

    /** How far the sum of these classes can fall, or rise. */
    End end(int[] classes, boolean rises) {
        Members key =
                Members.of(rises ? classes : Arrays.stream(classes).map(a -> ~a).toArray());
        End end = ends.get(key);
        if (end == null) {
            end = solve(classes, rises);
            ends.put(key, end);
        }
        return end;
    }

    List<String> disagreements() {
        return disagreements;
    }

    int confirmed() {
        return confirmed;
    }

    private int column(int a) {
        Integer column = columns.get(a);
        if (column == null) {
            throw new IllegalArgumentException("not of this component");
        }
        return column;
    }

    private End solve(int[] classes, boolean rises) {
        double[] cost = new double[program.columns()];
        for (int a : classes) {
            cost[column(a)] = rises ? -1 : 1;
        }
        if (simplex == null) {
            simplex = new Simplex(program);
        }
        WholeNumbers.Result result = WholeNumbers.minimise(simplex, program.columns(), cost, true, NODES);
        confirm(cost, result);
        if (result.outcome() == Outcome.UNBOUNDED) {
            return new End(Long.MAX_VALUE, false);
        }
        WholeNumbers.Point point = result.point();
        long by = 0;
        for (int a : classes) {
            by += point == null ? 0 : rises ? point.value(column(a)) : -point.value(column(a));
        }
        return new End(by, result.outcome() != Outcome.OPTIMAL);
    }

    private void confirm(double[] cost, WholeNumbers.Result result) {
        boolean answered = result.outcome() == Outcome.UNBOUNDED || !Double.isNaN(result.relaxed());
        if (!answered || program.columns() > SECOND_UP_TO) {
            return;
        }
        if (second == null) {
            second = new OjAlgoBounds(program);
        }
        double other = second.least(cost);
        double own = result.outcome() == Outcome.UNBOUNDED ? Double.NEGATIVE_INFINITY : result.relaxed();
        confirmed++;
        boolean agree = own == other || Math.abs(own - other) <= AGREE * Math.max(1, Math.abs(own));
        if (!agree) {
            disagreements.add("%s and %s".formatted(own, other));
        }
    }
}
