package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.Counter;
import org.lethe.reports.obfcm.Counters;
import org.lethe.reports.obfcm.RecordChecks;
import org.lethe.reports.obfcm.Value;

/**
 * Which records the European Environment Agency uses for its gaps, re-derived from its published files; whether a type-approval value is
 * there is asked elsewhere. Such records are not dropped from an export: the agency filters them itself.
 */
public final class Plausibility {
    private static final BigDecimal SHORT_KM = new BigDecimal(500);
    private static final BigDecimal LOW = new BigDecimal("2.5");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Plausibility() {}

    /**
     * More than 500 km; 2.5 l/100 km or more, except plug-ins; plug-in counters known where they were read, and by mode not above the
     * totals.
     */
    public static boolean holds(Counters record, boolean plugIn) {
        if (RecordChecks.block(record, plugIn).isPresent()) {
            return false;
        }
        BigDecimal distance = sum(record, Counter.TOTAL_DISTANCE);
        BigDecimal fuel = sum(record, Counter.TOTAL_FUEL);
        if (distance.compareTo(SHORT_KM) <= 0) {
            return false;
        }
        return plugIn
                ? modesFit(record, fuel, distance)
                : fuel.multiply(HUNDRED).compareTo(LOW.multiply(distance)) >= 0;
    }

    private static boolean modesFit(Counters record, BigDecimal fuel, BigDecimal distance) {
        for (Counter counter : Counter.values()) {
            if (record.value(counter) instanceof Value.NotAvailable) {
                return false;
            }
        }
        BigDecimal distances = sum(
                record,
                Counter.DEPLETING_ENGINE_OFF_DISTANCE,
                Counter.DEPLETING_ENGINE_ON_DISTANCE,
                Counter.INCREASING_DISTANCE);
        BigDecimal fuels = sum(record, Counter.DEPLETING_FUEL, Counter.INCREASING_FUEL);
        return distances.compareTo(distance) <= 0 && fuels.compareTo(fuel) <= 0;
    }

    private static BigDecimal sum(Counters record, Counter... counters) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Counter counter : counters) {
            @Nullable BigDecimal number = record.number(counter);
            sum = number == null ? sum : sum.add(number);
        }
        return sum;
    }
}
