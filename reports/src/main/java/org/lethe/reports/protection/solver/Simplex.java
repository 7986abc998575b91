package org.lethe.reports.protection.solver;

/**
 * The primal simplex method for bounded variables. Each row has a slack that carries its bounds, so the all-zero point starts; after a change of
 * bounds or costs the last basis is where the next search begins. Deterministic: the same calls give the same points.
 */
public final class Simplex {
    private static final double PIVOT = 1e-8;
    private static final double REDUCED = 1e-9;
    private static final int REFACTOR = 64;
    private static final int STALLED = 40;

    private final int columns;
    private final Basis basis;
    private final double[] phaseCost;
    private final double[] objective;
    private long steps;
    private long work;
    private int stalled;
    private long dice = 88172645463325252L;

    /** Starts with every column at zero, or at the bound nearest to it. */
    public Simplex(Program program) {
        columns = program.columns();
        basis = new Basis(program);
        phaseCost = new double[program.rows()];
        objective = new double[columns + program.rows()];
    }

    /** Other bounds for a column. */
    public void bound(int column, double lower, double upper) {
        basis.bound(column, lower, upper);
    }

    /** The lower bound of a column, as it is now. */
    public double lower(int column) {
        return basis.lower[column];
    }

    /** The upper bound of a column, as it is now. */
    public double upper(int column) {
        return basis.upper[column];
    }

    /** The value of a column at the point where the last search ended. */
    public double value(int column) {
        return basis.value[column];
    }

    /** The work done so far, in entries looked at: the same on every machine. */
    public long work() {
        return work;
    }

    /** What the last search's objective is at its point. */
    public double objective() {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += objective[j] * basis.value[j];
        }
        return sum;
    }

    /** How much a row holds the objective back at the last optimum: zero when it does not. */
    public double price(int row) {
        double[] price = costsOfBasis(objective);
        basis.etas.backward(price);
        return price[row];
    }

    /**
     * Minimises Σ costᵢxᵢ from where the last search ended.
     *
     * @param cost one number for each column
     */
    public Outcome minimise(double[] cost) {
        System.arraycopy(cost, 0, objective, 0, columns);
        basis.restore();
        stalled = 0;
        long limit = steps + 2000 + 40L * (columns + phaseCost.length);
        while (steps++ < limit) {
            if (basis.etas.count() > basis.factored + REFACTOR) {
                basis.refactor();
            }
            boolean feasible = infeasibilities();
            Outcome end = step(feasible);
            if (end != Outcome.GIVEN_UP) {
                return end;
            }
        }
        return Outcome.GIVEN_UP;
    }

    /** One pivot or flip; anything but GIVEN_UP is the end. */
    private Outcome step(boolean feasible) {
        double[] price = feasible ? costsOfBasis(objective) : phaseCost;
        basis.etas.backward(price);
        work += basis.etas.size() + basis.entries();
        int entering = choose(price, feasible);
        if (entering < 0) {
            return feasible ? Outcome.OPTIMAL : Outcome.INFEASIBLE;
        }
        double direction = reduced(entering, price, feasible) < 0 ? 1 : -1;
        double[] column = basis.column(entering);
        RatioTest test = new RatioTest(basis, column, direction, feasible);
        double now = basis.value[entering];
        double span = direction > 0 ? basis.upper[entering] - now : now - basis.lower[entering];
        if (test.row < 0 && Double.isInfinite(span)) {
            return feasible ? Outcome.UNBOUNDED : Outcome.INFEASIBLE;
        }
        boolean flip = test.row < 0 || span <= test.length;
        double length = flip ? span : test.length;
        stalled = length > 1e-9 ? 0 : stalled + 1;
        basis.move(entering, column, direction * length);
        if (flip) {
            basis.value[entering] = direction > 0 ? basis.upper[entering] : basis.lower[entering];
        } else {
            basis.exchange(entering, column, test.row, test.toUpper);
        }
        return Outcome.GIVEN_UP;
    }

    private double[] costsOfBasis(double[] cost) {
        double[] price = basis.scratch();
        for (int i = 0; i < price.length; i++) {
            price[i] = cost[basis.head[i]];
        }
        return price;
    }

    /** Sets the costs of phase one; true when nothing is out of its bounds. */
    private boolean infeasibilities() {
        boolean feasible = true;
        for (int i = 0; i < phaseCost.length; i++) {
            int which = basis.out(i);
            phaseCost[i] = which;
            feasible &= which == 0;
        }
        return feasible;
    }

    private double reduced(int j, double[] price, boolean feasible) {
        double own = feasible ? objective[j] : 0;
        return own - (j < columns ? basis.matrix.times(j, price) : price[j - columns]);
    }

    /** The column that gains most; after a standstill any that gains, by dice, so that no circle lasts. */
    private int choose(double[] price, boolean feasible) {
        int best = -1;
        double most = REDUCED;
        int seen = 0;
        for (int j = 0; j < basis.head.length + columns; j++) {
            if (basis.place[j] >= 0 || basis.lower[j] == basis.upper[j]) {
                continue;
            }
            double gain = reduced(j, price, feasible);
            boolean canRise = basis.value[j] < basis.upper[j];
            boolean canFall = basis.value[j] > basis.lower[j];
            if ((gain < 0 && !canRise) || (gain > 0 && !canFall)) {
                continue;
            }
            double size = Math.abs(gain);
            if (size > REDUCED && stalled > STALLED) {
                best = roll(++seen) == 0 ? j : best;
            } else if (size > most) {
                most = size;
                best = j;
            }
        }
        return best;
    }

    private int roll(int sides) {
        dice ^= dice << 13;
        dice ^= dice >>> 7;
        dice ^= dice << 17;
        return (int) Long.remainderUnsigned(dice, sides);
    }

    /** How far the entering column may go, and who stops it. */
    private static final class RatioTest {
        int row = -1;
        boolean toUpper;
        double length = Double.POSITIVE_INFINITY;

        RatioTest(Basis basis, double[] column, double direction, boolean feasible) {
            double most = Double.POSITIVE_INFINITY;
            for (int i = 0; i < column.length; i++) {
                if (Math.abs(column[i]) > PIVOT) {
                    double rate = -direction * column[i];
                    double target = basis.target(i, rate, feasible);
                    double slack = Math.abs(target - basis.value[basis.head[i]]) + Basis.FEASIBLE;
                    most = Math.min(most, Double.isInfinite(target) ? most : slack / Math.abs(rate));
                }
            }
            double size = 0;
            for (int i = 0; i < column.length && most < Double.POSITIVE_INFINITY; i++) {
                if (Math.abs(column[i]) > Math.max(PIVOT, size)) {
                    double rate = -direction * column[i];
                    double target = basis.target(i, rate, feasible);
                    double way = (target - basis.value[basis.head[i]]) / rate;
                    if (!Double.isInfinite(target) && way <= most) {
                        row = i;
                        size = Math.abs(column[i]);
                        length = Math.max(0, way);
                        toUpper = target == basis.upper[basis.head[i]];
                    }
                }
            }
        }
    }
}
