package org.lethe.reports.protection;

import java.util.List;

/**
 * The proof that a release may be published: for each sensitive cell and everybody who might look, two tables of whole numbers that agree with
 * everything published and everything he knows, one for each end of the interval. Whoever cannot tell these tables from the true one cannot tell the
 * cell's value. Never leaves the house: it shows which hidden cells are small.
 *
 * @param threshold what the intervals cover: [0, threshold]; 0: that the value is not certain
 * @param insiders  who may look
 * @param claims    one for each sensitive cell of each release and each insider
 * @param witnesses the tables, by number
 */
public record Certificate(long threshold, List<Insider> insiders, List<Claim> claims, List<Witness> witnesses) {
    /** Number of the true table itself, as a witness. */
    public static final int TRUTH = 0;

    /** Keeps its own lists. */
    public Certificate {
        insiders = List.copyOf(insiders);
        claims = List.copyOf(claims);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * What is claimed for one cell.
     *
     * @param release its release
     * @param cell    its id
     * @param insider who looks
     * @param low     number of the table in which the cell is 0, or what the insider knows of it; for threshold 0 the lower of two
     * @param high    number of the table in which it is the threshold or more, beyond what he knows
     */
    public record Claim(String release, String cell, String insider, int low, int high) {}

    /**
     * A table as what differs from the true one.
     *
     * @param number  counted from 1
     * @param changes in the order of the atoms
     */
    public record Witness(int number, List<Change> changes) {
        /** Keeps its own list. */
        public Witness {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One value of a witness.
     *
     * @param atom  the atom's id
     * @param value its value in this table
     */
    public record Change(String atom, long value) {}
}
