package org.lethe.reports.protection;

/**
 * That one end of an attacker's interval for a sensitive sum lies far enough out.
 *
 * @param sum     the sensitive sum
 * @param insider the attacker, by number
 * @param sign    −1: it can be smaller; 1: it can be greater; 0: it can be different
 * @param need    by how much at least
 */
record Demand(int sum, int insider, int sign, long need) {

    boolean isMetBy(Alternative alternative, Lattice lattice) {
        long change = alternative.change(sum);
        long enough = sign == 0 ? Math.abs(change) : sign * change;
        return enough >= need && lattice.isUnknownTo(insider, alternative);
    }
}
