package org.lethe.bench.measure;

import java.util.Comparator;
import java.util.List;

/** The round in the middle: on a shared machine neither the luckiest nor the unluckiest one. */
public final class Median {
    private Median() {}

    /** The one in the middle by time; of an even number, the slower of the two. */
    public static Measured of(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::seconds))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
