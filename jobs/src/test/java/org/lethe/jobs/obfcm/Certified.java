package org.lethe.jobs.obfcm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of conformity and the register say of a vehicle.
 *
 * @param vin as it is stored, right or wrong
 * @param fuelsKnown whether the certificate is at hand, so that its fuels are known
 * @param inScope whether category, powertrain and fuels are reported
 * @param smallVolume whether its manufacturer makes small volumes in the collection year
 * @param plugIn whether it is an OVC-HEV
 * @param firstRegisteredOn anywhere; null when unknown
 * @param wltp type-approval consumption in l/100 km, null when there is none
 * @param firstReportedYear submission year in which it was first reported, null when it never was
 */
record Certified(
        String vin,
        boolean fuelsKnown,
        boolean inScope,
        boolean smallVolume,
        boolean plugIn,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable BigDecimal wltp,
        @Nullable Integer firstReportedYear) {}
