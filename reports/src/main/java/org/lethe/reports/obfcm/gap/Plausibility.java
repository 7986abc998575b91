package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.obfcm.Counters;
import org.lethe.rules.obfcm.RecordChecks;

/**
 * Which records the European Environment Agency uses for its gaps, re-derived from its published files; whether a type-approval value is
 * there is asked elsewhere. Such records are not dropped from an export: the agency filters them itself.
 */
public final class Plausibility {

    /** Warnings that the agency takes for reasons to leave a record out; the others it does not look at, or draws the line elsewhere. */
    private static final Set<Check> LEFT_OUT =
            EnumSet.of(Check.DISTANCE_SHORT, Check.CONSUMPTION_LOW, Check.MODE_COUNTER_NOT_AVAILABLE);

    private Plausibility() {}

    /**
     * More than 500 km; 2.5 l/100 km or more, except plug-ins; plug-in counters known where they were read, and by mode not above the
     * totals, to the last digit.
     */
    public static boolean holds(Counters record, boolean plugIn) {
        return RecordChecks.block(record, plugIn).isEmpty()
                && Collections.disjoint(RecordChecks.warnings(record, plugIn, null), LEFT_OUT)
                && (!plugIn || modesFit(record));
    }

    private static boolean modesFit(Counters record) {
        BigDecimal distances = record.sum(
                Counter.DEPLETING_ENGINE_OFF_DISTANCE,
                Counter.DEPLETING_ENGINE_ON_DISTANCE,
                Counter.INCREASING_DISTANCE);
        BigDecimal fuels = record.sum(Counter.DEPLETING_FUEL, Counter.INCREASING_FUEL);
        return distances.compareTo(record.sum(Counter.TOTAL_DISTANCE)) <= 0
                && fuels.compareTo(record.sum(Counter.TOTAL_FUEL)) <= 0;
    }
}
