package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a published aggregate, rounded as it was published.
 *
 * @param line in the file
 * @param registrationYear where the file has one
 * @param manufacturer as the file names it
 * @param fuel as the file names it
 * @param vehicles how many
 * @param consumption l/100 km, mean of the vehicles
 * @param co2 g/km, mean of the vehicles
 * @param weightedConsumption l/100 km, weighted by distance
 * @param weightedCo2 g/km, weighted by distance
 */
public record PublishedGroup(
        long line,
        @Nullable Integer registrationYear,
        String manufacturer,
        String fuel,
        long vehicles,
        Quad consumption,
        Quad co2,
        Quad weightedConsumption,
        Quad weightedCo2) {

    /**
     * Four figures that belong together; what the file leaves empty is null.
     *
     * @param real real-world
     * @param wltp type-approval
     * @param absolute difference of the two
     * @param percent gap of the two in percent
     */
    public record Quad(
            @Nullable BigDecimal real,
            @Nullable BigDecimal wltp,
            @Nullable BigDecimal absolute,
            @Nullable BigDecimal percent) {}
}
