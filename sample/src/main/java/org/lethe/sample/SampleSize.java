package org.lethe.sample;

/**
 * How much to invent: scale 1 is about 2 000 customers and 200 000 telemetry rows, and everything grows in proportion.
 *
 * @param scale between 0.05 and 1 000
 */
public record SampleSize(double scale) {

    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 1_000;

    public SampleSize {
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new SampleRefusedException(
                    "A sample of scale %s cannot be made: choose a scale between 0.05 and 1000 (1 is about 2 000 customers)."
                            .formatted(scale));
        }
    }

    /** Customers of ordinary life, the hard rows not counted. */
    public int customers() {
        return Math.toIntExact(Math.round(2_000 * scale));
    }

    /** Telemetry rows of ordinary life. */
    public long telemetryRows() {
        return Math.round(200_000 * scale);
    }

    /** Points of sale: a network grows more slowly than its customers. */
    public int dealers() {
        return (int) Math.round(Math.min(1_000, Math.max(24, 60 * StrictMath.pow(scale, 0.6))));
    }

    /** Copies of every hard row. */
    public int copies() {
        return Math.max(1, (int) Math.round(scale));
    }
}
