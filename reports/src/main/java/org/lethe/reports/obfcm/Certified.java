package org.lethe.reports.obfcm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of conformity and the register say of a vehicle.
 *
 * @param vin as it is stored, right or wrong
 * @param manufacturer whether its legal manufacturer is known
 * @param smallVolume whether that manufacturer makes small volumes
 * @param inScope whether category, powertrain and fuel are reported
 * @param plugIn whether it is an OVC-HEV
 * @param firstRegisteredOn anywhere; null when unknown
 * @param wltp type-approval consumption in l/100 km, null when there is none
 * @param firstReportedYear submission year in which it was first reported, null when it never was
 */
public record Certified(
        String vin,
        boolean manufacturer,
        boolean smallVolume,
        boolean inScope,
        boolean plugIn,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable BigDecimal wltp,
        @Nullable Integer firstReportedYear) {}
