package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Consumption of many vehicles in l/100 km, in decimal arithmetic of 34 digits: the plain mean of what each consumes, and the one weighted by
 * distance, which is all fuel over all distance.
 */
public final class Means {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private long vehicles;
    private BigDecimal consumptions = BigDecimal.ZERO;
    private BigDecimal fuel = BigDecimal.ZERO;
    private BigDecimal distance = BigDecimal.ZERO;

    /**
     * Counts a vehicle in.
     *
     * @param litres consumed in its life
     * @param kilometres travelled in its life, more than none
     */
    public void add(BigDecimal litres, BigDecimal kilometres) {
        consumptions = consumptions.add(of(litres, kilometres));
        fuel = fuel.add(litres);
        distance = distance.add(kilometres);
        vehicles++;
    }

    /** One vehicle's l/100 km, unrounded. */
    public static BigDecimal of(BigDecimal litres, BigDecimal kilometres) {
        return HUNDRED.multiply(litres).divide(kilometres, MathContext.DECIMAL128);
    }

    /** How many were counted in. */
    public long vehicles() {
        return vehicles;
    }

    /** Mean of the vehicles, unrounded; empty when there is none. */
    public Optional<BigDecimal> plain() {
        return vehicles == 0
                ? Optional.empty()
                : Optional.of(consumptions.divide(BigDecimal.valueOf(vehicles), MathContext.DECIMAL128));
    }

    /** Mean weighted by distance, unrounded; empty when there is none. */
    public Optional<BigDecimal> weighted() {
        return vehicles == 0 ? Optional.empty() : Optional.of(of(fuel, distance));
    }
}
