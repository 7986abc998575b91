package org.lethe.reports.dealer;

/** Days in bands: a median to the day is one person's. */
final class DayBand {
    /** Last day of each band; what is later is in the one after them. */
    static final int[] LAST = {1, 3, 7, 14, 30};

    private DayBand() {}

    /** The number of the band, from 0. */
    static int of(long days) {
        int band = 0;
        while (band < LAST.length && days > LAST[band]) {
            band++;
        }
        return band;
    }

    /** The band's days as they are printed. */
    static String words(long band) {
        int number = Math.toIntExact(band);
        if (number == LAST.length) {
            return "> " + LAST[number - 1];
        }
        return (number == 0 ? 0 : LAST[number - 1] + 1) + "–" + LAST[number];
    }
}
