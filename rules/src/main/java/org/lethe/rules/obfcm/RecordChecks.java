package org.lethe.rules.obfcm;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks that one record is asked by itself, whatever vehicle and year it belongs to. Decimal arithmetic, no division. */
public final class RecordChecks {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;
    private static final BigDecimal SHORT_KM = new BigDecimal(500);
    private static final BigDecimal LONG_KM = new BigDecimal(1_000_000);
    private static final BigDecimal LOW = new BigDecimal("2.5");
    private static final BigDecimal HIGH = new BigDecimal(25);
    private static final BigDecimal KWH_FOR_100_KM = new BigDecimal(60);
    private static final BigDecimal SLIP = new BigDecimal(5);
    private static final List<Counter> TOTALS = List.of(Counter.TOTAL_FUEL, Counter.TOTAL_DISTANCE);

    private RecordChecks() {}

    /**
     * Why a record cannot be reported; empty when it can. Counters that its powertrain does not report are not looked at.
     *
     * @param plugIn whether the vehicle is an OVC-HEV, so that all eight counters are reported
     */
    public static Optional<Check> block(Counters record, boolean plugIn) {
        if (Counter.of(plugIn).stream().anyMatch(each -> record.value(each) instanceof Value.NotANumber)) {
            return Optional.of(Check.COUNTER_NOT_A_NUMBER);
        }
        if (TOTALS.stream().anyMatch(each -> record.value(each) instanceof Value.Missing)) {
            return Optional.of(Check.COUNTER_MISSING);
        }
        if (TOTALS.stream().anyMatch(each -> record.value(each) instanceof Value.NotAvailable)) {
            return Optional.of(Check.COUNTER_NOT_AVAILABLE);
        }
        if (Counter.of(plugIn).stream().anyMatch(each -> record.value(each) instanceof Value.Negative)) {
            return Optional.of(Check.COUNTER_NEGATIVE);
        }
        return Optional.empty();
    }

    /**
     * What is odd about a record that can be reported.
     *
     * @param wltp type-approval consumption in l/100 km, null when it is not known
     */
    public static Set<Check> warnings(Counters record, boolean plugIn, @Nullable BigDecimal wltp) {
        Set<Check> found = EnumSet.noneOf(Check.class);
        BigDecimal distance = record.sum(Counter.TOTAL_DISTANCE);
        BigDecimal fuel = record.sum(Counter.TOTAL_FUEL);
        add(found, Check.DISTANCE_SHORT, distance.compareTo(SHORT_KM) <= 0);
        add(found, Check.DISTANCE_LONG, distance.compareTo(LONG_KM) > 0);
        BigDecimal scaled = fuel.multiply(HUNDRED);
        add(found, Check.CONSUMPTION_LOW, !plugIn && scaled.compareTo(LOW.multiply(distance)) < 0);
        add(found, Check.CONSUMPTION_HIGH, scaled.compareTo(HIGH.multiply(distance)) > 0);
        if (plugIn) {
            modes(found, record, fuel, distance);
        } else if (wltp != null && wltp.signum() > 0 && distance.signum() > 0) {
            BigDecimal promised = wltp.multiply(distance);
            boolean slipped = scaled.compareTo(SLIP.multiply(promised)) >= 0
                    || SLIP.multiply(scaled).compareTo(promised) <= 0;
            add(found, Check.UNIT_SLIP, slipped);
        }
        return found;
    }

    private static void modes(Set<Check> found, Counters record, BigDecimal fuel, BigDecimal distance) {
        for (Counter counter : Counter.values()) {
            if (counter.isPlugInOnly()) {
                add(found, Check.MODE_COUNTER_NOT_AVAILABLE, record.value(counter) instanceof Value.NotAvailable);
                add(found, Check.MODE_COUNTER_MISSING, record.value(counter) instanceof Value.Missing);
            }
        }
        BigDecimal distances = record.sum(
                Counter.DEPLETING_ENGINE_OFF_DISTANCE,
                Counter.DEPLETING_ENGINE_ON_DISTANCE,
                Counter.INCREASING_DISTANCE);
        BigDecimal fuels = record.sum(Counter.DEPLETING_FUEL, Counter.INCREASING_FUEL);
        add(found, Check.MODE_DISTANCE_ABOVE_TOTAL, distances.compareTo(distance.add(TOLERANCE)) > 0);
        add(found, Check.MODE_FUEL_ABOVE_TOTAL, fuels.compareTo(fuel.add(TOLERANCE)) > 0);
        BigDecimal off = record.number(Counter.DEPLETING_ENGINE_OFF_DISTANCE);
        BigDecimal on = record.number(Counter.DEPLETING_ENGINE_ON_DISTANCE);
        BigDecimal grid = record.number(Counter.GRID_ENERGY);
        if (off != null && on != null && grid != null) {
            BigDecimal allowed = KWH_FOR_100_KM.multiply(off.add(on));
            add(found, Check.GRID_ENERGY_HIGH, HUNDRED.multiply(grid).compareTo(allowed) > 0);
        }
    }

    private static void add(Set<Check> found, Check check, boolean holds) {
        if (holds) {
            found.add(check);
        }
    }
}
