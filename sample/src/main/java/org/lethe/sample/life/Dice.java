package org.lethe.sample.life;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Repeatable chance (SplitMix64): the same seed, stream and index roll the same numbers on every machine and version.
 *
 * <p>Every household, every day of telemetry has dice of its own, so that a change in one does not shift the others.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, String stream, long index) {
        long name = 1_125_899_906_842_597L;
        for (byte letter : stream.getBytes(StandardCharsets.UTF_8)) {
            name = 31 * name + letter;
        }
        state = mix(seed + GOLDEN) ^ mix(name) ^ mix(index * GOLDEN + 1);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index with a probability in proportion to its weight. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int rolled = below(total);
        for (int index = 0; index < weights.length; index++) {
            rolled -= weights[index];
            if (rolled < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    /** A day, both ends included; the first when they are the wrong way round. */
    LocalDate dayBetween(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return days <= 0 ? first : first.plusDays(below((int) days + 1));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
