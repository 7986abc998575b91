package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.obfcm.Counters;
import org.lethe.rules.obfcm.Value;

/**
 * One vehicle of the agency's published per-vehicle file.
 *
 * @param id the agency's number of it
 * @param counters its lifetime counters
 * @param wltp type-approval consumption in l/100 km where the edition has it
 * @param used whether the agency used it for its gaps; null where the file does not say
 */
public record RawRecord(
        String id,
        Counters counters,
        @Nullable BigDecimal wltp,
        @Nullable Boolean used) {

    /** The file names no powertrain: whoever counted anything for plug-ins alone is one. Zeros are not counted. */
    public boolean isPlugIn() {
        for (Counter counter : Counter.values()) {
            if (counter.isPlugInOnly() && counts(counters.value(counter))) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(Value value) {
        return switch (value) {
            case Value.Known known -> known.number().signum() != 0;
            case Value.Missing ignored -> false;
            case Value.NotAvailable ignored -> true;
            case Value.Negative ignored -> true;
            case Value.NotANumber ignored -> true;
        };
    }
}
