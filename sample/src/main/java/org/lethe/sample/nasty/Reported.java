package org.lethe.sample.nasty;

import org.jspecify.annotations.Nullable;

/**
 * One line of the oracle of a submission.
 *
 * @param reading the reading that is exported, or null when the vehicle is excluded
 * @param reason code for which it is excluded, or null when it is exported
 */
record Reported(
        String label,
        Car car,
        int collectionYear,
        @Nullable Known reading,
        @Nullable String reason,
        String because) {

    String line() {
        return String.join(
                        "\t",
                        label,
                        car.key(),
                        Integer.toString(collectionYear),
                        reading == null ? "\\N" : reading.key(),
                        reason == null ? "\\N" : reason,
                        because)
                + "\n";
    }
}
