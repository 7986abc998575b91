package org.lethe.reports.obfcm;

import java.util.Map;
import java.util.TreeMap;

/**
 * The two sums of a submission: vehicles read = exported + excluded, each under one reason; fleet in scope = read + never read.
 *
 * @param read vehicles with any reading
 * @param exported of them, in the file
 * @param warned of those, with at least one warning
 * @param excluded of the read ones, by the one reason why not
 * @param warnings how often each warning was given; a vehicle may have several
 * @param fleet vehicles in scope by certificate, registration and manufacturer
 * @param fleetRead of them, those with any reading
 * @param neverRead of the fleet, those without
 */
public record Tally(
        long read,
        long exported,
        long warned,
        Map<Check, Long> excluded,
        Map<Check, Long> warnings,
        long fleet,
        long fleetRead,
        long neverRead) {

    public Tally {
        excluded = Map.copyOf(excluded);
        warnings = Map.copyOf(warnings);
        long sum = excluded.values().stream().mapToLong(Long::longValue).sum();
        if (read != exported + sum) {
            throw new IllegalStateException(
                    "Vehicles read " + read + " are not exported " + exported + " + excluded " + sum);
        }
        if (fleet != fleetRead + neverRead) {
            throw new IllegalStateException(
                    "Fleet " + fleet + " is not read " + fleetRead + " + never read " + neverRead);
        }
    }

    /** Vehicles read and not exported. */
    public long excludedVehicles() {
        return read - exported;
    }

    /** All numbers by name, sorted: for a manifest, for evidence, and to see whether anything changed. */
    public Map<String, Object> numbers() {
        Map<String, Object> numbers = new TreeMap<>();
        numbers.put("read", read);
        numbers.put("exported", exported);
        numbers.put("warned", warned);
        numbers.put("excluded", excludedVehicles());
        numbers.put("fleet", fleet);
        numbers.put("fleetRead", fleetRead);
        numbers.put("neverRead", neverRead);
        numbers.put("excludedBy", byCode(excluded));
        numbers.put("warnedBy", byCode(warnings));
        return numbers;
    }

    private static Map<String, Object> byCode(Map<Check, Long> counts) {
        Map<String, Object> sorted = new TreeMap<>();
        counts.forEach((check, count) -> sorted.put(check.code(), count));
        return sorted;
    }
}
