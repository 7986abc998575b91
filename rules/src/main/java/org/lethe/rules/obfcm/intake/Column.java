package org.lethe.rules.obfcm.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    TOTAL_FUEL_L(2),
    /** Total distance travelled, lifetime, kilometres. */
    TOTAL_KM(1),
    /** Fuel in charge-depleting operation, litres. */
    CD_FUEL_L(2),
    /** Fuel in driver-selectable charge-increasing operation, litres. */
    CI_FUEL_L(2),
    /** Distance in charge-depleting operation with the engine off, kilometres. */
    CD_ENGINE_OFF_KM(1),
    /** Distance in charge-depleting operation with the engine running, kilometres. */
    CD_ENGINE_ON_KM(1),
    /** Distance in driver-selectable charge-increasing operation, kilometres. */
    CI_KM(1),
    /** Grid energy into the battery, kilowatt-hours. */
    GRID_ENERGY_KWH(1),
    /** device, raw or whole; device when the column or its value is absent. */
    RESOLUTION,
    /** Number of the workshop visit; may be absent. */
    VISIT;

    private final int decimals;

    Column() {
        this(-1);
    }

    Column(int decimals) {
        this.decimals = decimals;
    }

    /** Its name in the header. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one of the eight counters. */
    public boolean isCounter() {
        return decimals >= 0;
    }

    /** Decimals of the device: 0.01 l, 0.1 km, 0.1 kWh (Regulation (EU) 2017/1151, Annex XXII). */
    public int decimals() {
        return decimals;
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
