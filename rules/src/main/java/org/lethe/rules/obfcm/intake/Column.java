package org.lethe.rules.obfcm.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Counter;

/**
 * The columns of a dealer's file. They are found by name, wherever they stand, and the unit is part of the name: a file in miles cannot be mistaken
 * for one in kilometres.
 */
public enum Column {
    /** Vehicle identification number. */
    VIN,
    /** Moment of the read-out, ISO 8601 with its offset from UTC. */
    READ_AT,
    /** workshop, over-the-air or inspection. */
    CHANNEL,
    /** yes when the owner refused; the counters are then not looked at. */
    REFUSED,
    /** Total fuel consumed, lifetime, litres. */
    TOTAL_FUEL_L(Counter.TOTAL_FUEL),
    /** Total distance travelled, lifetime, kilometres. */
    TOTAL_KM(Counter.TOTAL_DISTANCE),
    /** Fuel in charge-depleting operation, litres. */
    CD_FUEL_L(Counter.DEPLETING_FUEL),
    /** Fuel in driver-selectable charge-increasing operation, litres. */
    CI_FUEL_L(Counter.INCREASING_FUEL),
    /** Distance in charge-depleting operation with the engine off, kilometres. */
    CD_ENGINE_OFF_KM(Counter.DEPLETING_ENGINE_OFF_DISTANCE),
    /** Distance in charge-depleting operation with the engine running, kilometres. */
    CD_ENGINE_ON_KM(Counter.DEPLETING_ENGINE_ON_DISTANCE),
    /** Distance in driver-selectable charge-increasing operation, kilometres. */
    CI_KM(Counter.INCREASING_DISTANCE),
    /** Grid energy into the battery, kilowatt-hours. */
    GRID_ENERGY_KWH(Counter.GRID_ENERGY),
    /** device, raw or whole; device when the column or its value is absent. */
    RESOLUTION,
    /** Number of the workshop visit; may be absent. */
    VISIT;

    private final @Nullable Counter counter;

    Column() {
        this(null);
    }

    Column(@Nullable Counter counter) {
        this.counter = counter;
    }

    /** Its name in the header. */
    public String header() {
        return counter == null ? name().toLowerCase(Locale.ROOT) : counter.column();
    }

    /** Whether it is one of the eight counters. */
    public boolean isCounter() {
        return counter != null;
    }

    /** Decimals of the device; 0 for what is no counter. */
    public int decimals() {
        return counter == null ? 0 : counter.unit().decimals();
    }

    /** Whether a file may do without it. */
    public boolean isOptional() {
        return this == RESOLUTION || this == VISIT;
    }

    static @Nullable Column named(String header) {
        for (Column column : values()) {
            if (column.header().equals(header)) {
                return column;
            }
        }
        return null;
    }
}
