package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formulas of the published gaps, re-derived from all 764 groups that the European Environment Agency had published. */
public final class Gap {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal PETROL = new BigDecimal("22.78");
    private static final BigDecimal DIESEL = new BigDecimal("26.31");
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "PETROL", PETROL,
            "PETROL/ELECTRIC", PETROL,
            "DIESEL", DIESEL,
            "DIESEL/ELECTRIC", DIESEL);

    private Gap() {}

    /** g CO2 for each km and l/100 km of a fuel; there is none for E85, LPG and CNG, and none is invented. */
    public static Optional<BigDecimal> co2Factor(String fuel) {
        return Optional.ofNullable(FACTORS.get(fuel.strip().toUpperCase(Locale.ROOT)));
    }

    /**
     * How much more than promised, in percent and unrounded: a ratio of means, never a mean of ratios.
     *
     * @param real mean real-world value, unrounded
     * @param wltp mean type-approval value of the same vehicles, more than zero
     */
    public static BigDecimal percent(BigDecimal real, BigDecimal wltp) {
        return real.subtract(wltp).multiply(HUNDRED).divide(wltp, MathContext.DECIMAL128);
    }
}
