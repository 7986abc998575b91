package org.lethe.reports.obfcm.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the vehicles of a group that count in the gap calculation: plausible, with a type-approval value. Sums can be added up, means
 * cannot.
 *
 * @param vans N1 rather than M1
 * @param manufacturer legal name
 * @param fuel as the certificate says, e.g. PETROL/ELECTRIC
 * @param registrationYear of first registration; null for several
 * @param vehicles how many
 * @param consumption sum of the vehicles' l/100 km
 * @param litres sum of their fuel
 * @param kilometres sum of their distance
 * @param wltp sum of their type-approval l/100 km
 * @param wltpByKilometres sum of type-approval l/100 km times distance
 */
public record GroupSums(
        boolean vans,
        String manufacturer,
        String fuel,
        @Nullable Integer registrationYear,
        long vehicles,
        BigDecimal consumption,
        BigDecimal litres,
        BigDecimal kilometres,
        BigDecimal wltp,
        BigDecimal wltpByKilometres) {

    /** Both together, under the name of this one. */
    GroupSums plus(GroupSums other) {
        return new GroupSums(
                vans,
                manufacturer,
                fuel,
                registrationYear,
                vehicles + other.vehicles,
                consumption.add(other.consumption),
                litres.add(other.litres),
                kilometres.add(other.kilometres),
                wltp.add(other.wltp),
                wltpByKilometres.add(other.wltpByKilometres));
    }

    GroupSums called(String otherManufacturer, String otherFuel, @Nullable Integer otherYear) {
        return new GroupSums(
                vans,
                otherManufacturer,
                otherFuel,
                otherYear,
                vehicles,
                consumption,
                litres,
                kilometres,
                wltp,
                wltpByKilometres);
    }
}
