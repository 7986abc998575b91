package org.lethe.reports.protection.solver;

import java.util.Arrays;

/** The state of a simplex search: who is in the basis, everybody's value and bounds, and the inverse. Row i reads Σ aᵢⱼxⱼ + slackᵢ = 0. */
final class Basis {
    static final double FEASIBLE = 1e-8;
    private static final double SINGULAR = 1e-9;

    final Columns matrix;
    final double[] lower;
    final double[] upper;
    final double[] value;
    final int[] head;
    final int[] place;
    final Etas etas = new Etas();
    int factored;
    private final int columns;
    private final double[] work;
    private final double[] price;

    Basis(Program program) {
        columns = program.columns();
        int rows = program.rows();
        matrix = program.matrix();
        lower = new double[columns + rows];
        upper = new double[columns + rows];
        value = new double[columns + rows];
        head = new int[rows];
        place = new int[columns + rows];
        work = new double[rows];
        price = new double[rows];
        Arrays.fill(place, -1);
        for (int j = 0; j < columns; j++) {
            bound(j, program.lowerOfColumn(j), program.upperOfColumn(j));
        }
        for (int i = 0; i < rows; i++) {
            head[i] = columns + i;
            place[columns + i] = i;
            lower[columns + i] = -program.upperOfRow(i);
            upper[columns + i] = -program.lowerOfRow(i);
        }
    }

    int entries() {
        return matrix.row.length + value.length;
    }

    double[] scratch() {
        return price;
    }

    /** A nonbasic column may stay between its bounds: zero is where everybody starts. */
    void bound(int column, double low, double up) {
        lower[column] = low;
        upper[column] = up;
        if (place[column] < 0) {
            value[column] = Math.min(up, Math.max(low, value[column]));
        }
    }

    /** Computes the basic values from the nonbasic ones. */
    void restore() {
        Arrays.fill(work, 0);
        for (int j = 0; j < value.length; j++) {
            if (place[j] < 0 && value[j] != 0) {
                if (j < columns) {
                    matrix.addTo(work, j, -value[j]);
                } else {
                    work[j - columns] -= value[j];
                }
            }
        }
        etas.forward(work);
        for (int i = 0; i < head.length; i++) {
            value[head[i]] = work[i];
        }
    }

    /** The column as the basis shows it; valid until the next call. */
    double[] column(int j) {
        Arrays.fill(work, 0);
        if (j < columns) {
            matrix.addTo(work, j, 1);
        } else {
            work[j - columns] = 1;
        }
        etas.forward(work);
        return work;
    }

    void move(int entering, double[] column, double by) {
        if (by != 0) {
            for (int i = 0; i < column.length; i++) {
                if (column[i] != 0) {
                    value[head[i]] -= by * column[i];
                }
            }
            value[entering] += by;
        }
    }

    void exchange(int entering, double[] column, int row, boolean toUpper) {
        int leaving = head[row];
        value[leaving] = toUpper ? upper[leaving] : lower[leaving];
        place[leaving] = -1;
        head[row] = entering;
        place[entering] = row;
        etas.append(row, column);
    }

    /** −1 when the value of the i-th basic column is below its bounds, 1 when above, else 0. */
    int out(int i) {
        int j = head[i];
        return value[j] < lower[j] - tolerance(lower[j]) ? -1 : value[j] > upper[j] + tolerance(upper[j]) ? 1 : 0;
    }

    private static double tolerance(double bound) {
        return 10 * FEASIBLE * Math.max(1, 1e-6 * Math.abs(bound));
    }

    /** The bound at which the i-th basic column stops when it changes at this rate. */
    double target(int i, double rate, boolean feasible) {
        int j = head[i];
        int out = feasible ? 0 : out(i);
        if (out == 0) {
            return rate < 0 ? lower[j] : upper[j];
        }
        boolean returns = out < 0 == rate > 0;
        return returns
                ? (out < 0 ? lower[j] : upper[j])
                : rate < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Makes the inverse anew: slacks first, then columns that have one free row left, then the others. */
    void refactor() {
        int rows = head.length;
        int[] members = Arrays.stream(head).filter(j -> j < columns).toArray();
        boolean[] taken = new boolean[rows];
        int[] old = head.clone();
        Arrays.fill(head, -1);
        for (int j : old) {
            if (j >= columns) {
                taken[j - columns] = true;
                seat(j, j - columns);
            }
        }
        etas.clear();
        for (int j : Factoring.order(matrix, members, taken)) {
            double[] shown = column(j);
            int row = -1;
            double best = SINGULAR;
            for (int i = 0; i < rows; i++) {
                if (!taken[i] && Math.abs(shown[i]) > best) {
                    best = Math.abs(shown[i]);
                    row = i;
                }
            }
            if (row < 0) {
                place[j] = -1;
                bound(j, lower[j], upper[j]);
            } else {
                taken[row] = true;
                seat(j, row);
                etas.append(row, shown);
            }
        }
        for (int i = 0; i < rows; i++) {
            if (!taken[i]) {
                seat(columns + i, i);
            }
        }
        factored = etas.count();
        restore();
    }

    private void seat(int j, int row) {
        head[row] = j;
        place[j] = row;
    }
}
