package org.lethe.bench.measure;

/**
 * What one side of a comparison cost.
 *
 * @param seconds wall-clock time
 * @param walBytes write-ahead log written meanwhile, by anybody on the server
 */
public record Measured(double seconds, long walBytes) {

    /** Another part of the same side. */
    public Measured plus(Measured other) {
        return new Measured(seconds + other.seconds, walBytes + other.walBytes);
    }
}
