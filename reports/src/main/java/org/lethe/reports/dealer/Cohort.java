package org.lethe.reports.dealer;

/**
 * What became of the people who asked in a half-year, seen from the end of the next one: told once, as a band of tenths whose ends are a fifth wide. Of
 * the smallest cohort that is told, a fifth is {@link #FEWEST} / 5 persons, so that nobody can tell whether few or none, or all or nearly all, are meant;
 * and it is a band of its own, with no other number to be added to or taken from.
 *
 * @param reached persons of whom it became so
 * @param persons all who asked
 */
public record Cohort(long reached, long persons) {
    /** Fewest persons who asked. */
    static final int FEWEST = 25;

    /** No band has this number or a greater one. */
    static final int BANDS = 9;

    private static final int TENTHS = 10;
    private static final int LOWEST = 1;
    private static final int HIGHEST = BANDS - 1;

    /** Whether it may be told. */
    boolean isPublishable() {
        return persons >= FEWEST;
    }

    /** The tenth in which the share lies: 1 for everything below a fifth, 8 for everything from four fifths on. */
    long band() {
        return Math.clamp(reached * TENTHS / persons, LOWEST, HIGHEST);
    }

    /** A band as it is printed. */
    static String words(long band) {
        if (band <= LOWEST) {
            return "< 20 %";
        }
        return band >= HIGHEST ? "≥ 80 %" : band * TENTHS + "–" + (band + 1) * TENTHS + " %";
    }
}
