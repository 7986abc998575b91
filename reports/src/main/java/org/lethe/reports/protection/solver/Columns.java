package org.lethe.reports.protection.solver;

/** A sparse matrix by columns: the entries of column j are at {@code start[j]} until {@code start[j + 1]}. */
final class Columns {
    final int[] start;
    final int[] row;
    final double[] value;

    Columns(int[] start, int[] row, double[] value) {
        this.start = start;
        this.row = row;
        this.value = value;
    }

    /** The column times a vector over the rows. */
    double times(int column, double[] vector) {
        double sum = 0;
        for (int k = start[column]; k < start[column + 1]; k++) {
            sum += value[k] * vector[row[k]];
        }
        return sum;
    }

    /** Adds a multiple of the column to a vector over the rows. */
    void addTo(double[] vector, int column, double factor) {
        for (int k = start[column]; k < start[column + 1]; k++) {
            vector[row[k]] += value[k] * factor;
        }
    }
}
