package org.lethe.reports.protection.solver;

import org.jspecify.annotations.Nullable;

/** Whole-number points of a linear program: branch and bound over the simplex method, depth first, the nearer side first. */
public final class WholeNumbers {
    private static final double WHOLE = 1e-6;

    private final Simplex simplex;
    private final int columns;
    private final double[] cost;
    private final boolean wholeCosts;
    private int nodes;
    private long @Nullable [] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    private WholeNumbers(Simplex simplex, int columns, double[] cost, boolean wholeCosts, int nodes) {
        this.simplex = simplex;
        this.columns = columns;
        this.cost = cost;
        this.wholeCosts = wholeCosts;
        this.nodes = nodes;
    }

    /**
     * Where a search in whole numbers ended.
     *
     * @param outcome OPTIMAL when nothing better exists; GIVEN_UP when the point, if any, is merely the best that was met
     * @param relaxed the best value without the demand for whole numbers
     * @param point   a whole-number point, or null when none was met
     */
    public record Result(
            Outcome outcome, double relaxed, @Nullable Point point) {}

    /** A whole-number point. */
    public static final class Point {
        private final long[] values;

        Point(long[] values) {
            this.values = values;
        }

        /** The value of a column. */
        public long value(int column) {
            return values[column];
        }
    }

    /**
     * Minimises Σ costᵢxᵢ over whole numbers.
     *
     * @param columns    the first so many columns must be whole
     * @param wholeCosts every cost is a whole number, and so is the result
     * @param nodes      the most subproblems to try
     */
    public static Result minimise(Simplex simplex, int columns, double[] cost, boolean wholeCosts, int nodes) {
        Outcome outcome = simplex.minimise(cost);
        if (outcome != Outcome.OPTIMAL) {
            return new Result(outcome, Double.NaN, null);
        }
        double relaxed = simplex.objective();
        WholeNumbers search = new WholeNumbers(simplex, columns, cost, wholeCosts, nodes);
        search.branch();
        Outcome end = search.nodes < 0 ? Outcome.GIVEN_UP : search.best == null ? Outcome.INFEASIBLE : Outcome.OPTIMAL;
        return new Result(end, relaxed, search.best == null ? null : new Point(search.best));
    }

    /** The simplex method stands at an optimum of the present bounds. */
    private void branch() {
        double value = simplex.objective();
        double bound = wholeCosts ? Math.ceil(value - WHOLE) : value;
        if (bound >= bestCost - WHOLE) {
            return;
        }
        int column = fractional();
        if (column < 0) {
            keep(value);
            return;
        }
        double at = simplex.value(column);
        double below = Math.floor(at);
        double lower = simplex.lower(column);
        double upper = simplex.upper(column);
        boolean downFirst = at - below <= 0.5;
        for (int side = 0; side < 2; side++) {
            if (--nodes < 0) {
                break;
            }
            boolean down = downFirst == (side == 0);
            simplex.bound(column, down ? lower : below + 1, down ? below : upper);
            Outcome outcome = simplex.minimise(cost);
            if (outcome == Outcome.OPTIMAL) {
                branch();
            } else if (outcome == Outcome.GIVEN_UP) {
                nodes = -1;
            }
            simplex.bound(column, lower, upper);
        }
    }

    private void keep(double value) {
        long[] point = new long[columns];
        for (int j = 0; j < columns; j++) {
            point[j] = Math.round(simplex.value(j));
        }
        best = point;
        bestCost = wholeCosts ? Math.rint(value) : value;
    }

    private int fractional() {
        int worst = -1;
        double most = WHOLE;
        for (int j = 0; j < columns; j++) {
            double value = simplex.value(j);
            double away = Math.abs(value - Math.rint(value));
            if (away > most) {
                most = away;
                worst = j;
            }
        }
        return worst;
    }
}
