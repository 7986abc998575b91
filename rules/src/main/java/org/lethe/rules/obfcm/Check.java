package org.lethe.rules.obfcm;

import java.util.Arrays;
import java.util.Locale;

/**
 * Every check of a record, by its code. Blocking ones stand in the order in which a vehicle is asked: it is counted under the
 * first that holds, and under no other.
 */
public enum Check {
    CERTIFICATE_MISSING(
            Severity.BLOCK, "the certificate of conformity, which says its powertrain and fuels, is not at hand"),
    POWERTRAIN_OUT_OF_SCOPE(Severity.BLOCK, "category, powertrain or fuel is not one that is reported"),
    REGISTRATION_UNKNOWN(Severity.BLOCK, "the day of first registration is not known"),
    REGISTERED_BEFORE_2021(Severity.BLOCK, "first registered before 1 January 2021"),
    SMALL_VOLUME_MANUFACTURER(Severity.BLOCK, "its manufacturer makes small volumes and does not report"),
    FIFTEEN_YEARS_OVER(Severity.BLOCK, "first reported fifteen years ago or earlier: collection has ended"),
    VIN_MALFORMED(Severity.BLOCK, "the vehicle identification number is not 17 permitted characters"),
    READ_OUTSIDE_COLLECTION_YEAR(Severity.BLOCK, "every read-out was in another year"),
    OWNER_REFUSED(Severity.BLOCK, "the owner refused"),
    COUNTER_NOT_A_NUMBER(Severity.BLOCK, "a counter is not a number"),
    COUNTER_MISSING(Severity.BLOCK, "total fuel or total distance is missing"),
    COUNTER_NOT_AVAILABLE(Severity.BLOCK, "the device says that total fuel or total distance is not available"),
    COUNTER_NEGATIVE(Severity.BLOCK, "a counter is negative"),

    MODE_COUNTER_NOT_AVAILABLE(Severity.EMPTY, "the device says that a plug-in counter is not available"),

    MODE_COUNTER_MISSING(Severity.WARN, "a plug-in counter is missing"),
    DISTANCE_SHORT(Severity.WARN, "total distance of 500 km or less"),
    DISTANCE_LONG(Severity.WARN, "total distance above 1 000 000 km"),
    CONSUMPTION_LOW(Severity.WARN, "less than 2.5 l/100 km, not a plug-in"),
    CONSUMPTION_HIGH(Severity.WARN, "more than 25 l/100 km"),
    MODE_DISTANCE_ABOVE_TOTAL(Severity.WARN, "distances by mode add up to more than the total"),
    MODE_FUEL_ABOVE_TOTAL(Severity.WARN, "fuel by mode adds up to more than the total"),
    GRID_ENERGY_HIGH(Severity.WARN, "more than 60 kWh from the grid for 100 km of charge-depleting distance"),
    UNIT_SLIP(Severity.WARN, "five times more or less than the certificate says: a unit ten times off"),
    COUNTER_DROPPED(Severity.WARN, "a counter is lower than at the read-out before it in the same year");

    private final Severity severity;
    private final String sentence;

    Check(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** What it does to a record. */
    public Severity severity() {
        return severity;
    }

    /** What it found, in words, without a capital and a full stop. */
    public String sentence() {
        return sentence;
    }

    /** Its code, e.g. {@code counter-dropped}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}. */
    public static Check of(String code) {
        return Arrays.stream(values())
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no check " + code));
    }
}
