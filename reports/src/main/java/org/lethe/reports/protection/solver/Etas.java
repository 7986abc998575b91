package org.lethe.reports.protection.solver;

import java.util.Arrays;

/** The inverse of a basis in product form: one elementary matrix for each column that replaced another. */
final class Etas {
    private static final double DROP = 1e-13;

    private int count;
    private int[] pivotRow = new int[64];
    private double[] pivot = new double[64];
    private int[] start = new int[65];
    private int[] index = new int[256];
    private double[] value = new double[256];

    int count() {
        return count;
    }

    int size() {
        return start[count];
    }

    void clear() {
        count = 0;
    }

    /** The column, as the inverse so far shows it, takes the place of the given row. */
    void append(int row, double[] column) {
        if (count + 1 == start.length) {
            pivotRow = Arrays.copyOf(pivotRow, 2 * count);
            pivot = Arrays.copyOf(pivot, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
        }
        int at = start[count];
        for (int i = 0; i < column.length; i++) {
            if (i != row && Math.abs(column[i]) > DROP) {
                if (at == index.length) {
                    index = Arrays.copyOf(index, 2 * at);
                    value = Arrays.copyOf(value, 2 * at);
                }
                index[at] = i;
                value[at++] = column[i];
            }
        }
        pivotRow[count] = row;
        pivot[count] = column[row];
        start[++count] = at;
    }

    /** Replaces v by B⁻¹v. */
    void forward(double[] vector) {
        for (int k = 0; k < count; k++) {
            double head = vector[pivotRow[k]];
            if (head == 0) {
                continue;
            }
            head /= pivot[k];
            vector[pivotRow[k]] = head;
            for (int at = start[k]; at < start[k + 1]; at++) {
                vector[index[at]] -= value[at] * head;
            }
        }
    }

    /** Replaces v by v B⁻¹. */
    void backward(double[] vector) {
        for (int k = count - 1; k >= 0; k--) {
            double sum = vector[pivotRow[k]];
            for (int at = start[k]; at < start[k + 1]; at++) {
                sum -= value[at] * vector[index[at]];
            }
            vector[pivotRow[k]] = sum / pivot[k];
        }
    }
}
