package org.lethe.reports.protection.solver;

import java.util.Arrays;

/**
 * A linear program in the making: columns with bounds, rows {@code lower ≤ Σ aᵢxᵢ ≤ upper}. Infinite bounds are infinities. Columns and rows are
 * numbered in the order in which they are added.
 */
public final class Program {
    private int columns;
    private int rows;
    private int entries;
    private double[] columnLower = new double[16];
    private double[] columnUpper = new double[16];
    private double[] rowLower = new double[16];
    private double[] rowUpper = new double[16];
    private int[] entryRow = new int[64];
    private int[] entryColumn = new int[64];
    private double[] entryValue = new double[64];

    /** Adds a column and returns its number. */
    public int column(double lower, double upper) {
        if (columns == columnLower.length) {
            columnLower = Arrays.copyOf(columnLower, 2 * columns);
            columnUpper = Arrays.copyOf(columnUpper, 2 * columns);
        }
        columnLower[columns] = lower;
        columnUpper[columns] = upper;
        return columns++;
    }

    /** Adds an empty row and returns its number. */
    public int row(double lower, double upper) {
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
        }
        rowLower[rows] = lower;
        rowUpper[rows] = upper;
        return rows++;
    }

    /** Puts a number into the matrix; each place at most once. */
    public void entry(int row, int column, double value) {
        if (entries == entryRow.length) {
            entryRow = Arrays.copyOf(entryRow, 2 * entries);
            entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
            entryValue = Arrays.copyOf(entryValue, 2 * entries);
        }
        entryRow[entries] = row;
        entryColumn[entries] = column;
        entryValue[entries++] = value;
    }

    /** How many columns there are by now. */
    public int columns() {
        return columns;
    }

    /** How many rows there are by now. */
    public int rows() {
        return rows;
    }

    double lowerOfColumn(int column) {
        return columnLower[column];
    }

    double upperOfColumn(int column) {
        return columnUpper[column];
    }

    double lowerOfRow(int row) {
        return rowLower[row];
    }

    double upperOfRow(int row) {
        return rowUpper[row];
    }

    /** The matrix by columns. */
    Columns matrix() {
        int[] start = new int[columns + 1];
        for (int k = 0; k < entries; k++) {
            start[entryColumn[k] + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            start[j + 1] += start[j];
        }
        int[] next = Arrays.copyOf(start, columns);
        int[] row = new int[entries];
        double[] value = new double[entries];
        for (int k = 0; k < entries; k++) {
            int at = next[entryColumn[k]]++;
            row[at] = entryRow[k];
            value[at] = entryValue[k];
        }
        return new Columns(start, row, value);
    }
}
