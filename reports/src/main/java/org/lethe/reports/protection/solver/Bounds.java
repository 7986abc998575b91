package org.lethe.reports.protection.solver;

/** A second opinion on how small a linear function can be on a program's points. Its own method, sharing no code with {@link Simplex}. */
public interface Bounds {
    /**
     * The least value of Σ costᵢxᵢ, not asking for whole numbers.
     *
     * @param cost one number for each column of the program
     * @return negative infinity when there is no end; not a number when no answer was found
     */
    double least(double[] cost);
}
