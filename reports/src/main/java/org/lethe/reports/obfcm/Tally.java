package org.lethe.reports.obfcm;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.rules.obfcm.Check;

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
 * @param refusedUnread of those, the ones whose owner refused for days of that year, so that no reading was stored or is any more
 */
public record Tally(
        long read,
        long exported,
        long warned,
        Map<Check, Long> excluded,
        Map<Check, Long> warnings,
        long fleet,
        long fleetRead,
        long neverRead,
        long refusedUnread) {

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
        if (refusedUnread > neverRead) {
            throw new IllegalStateException(
                    "Refused and never read " + refusedUnread + " is more than never read " + neverRead);
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
        numbers.put("refusedUnread", refusedUnread);
        numbers.put("excludedBy", byCode(excluded));
        numbers.put("warnedBy", byCode(warnings));
        return numbers;
    }

    /**
     * The numbers of which any other value makes a statement another one. What the nightly erasure of refused readings moves
     * from one side to the other is not among them: it would make every draft stale in its first night.
     */
    public Map<String, Object> lasting() {
        Map<Check, Long> reasons = new EnumMap<>(Check.class);
        reasons.putAll(excluded);
        reasons.remove(Check.OWNER_REFUSED);
        return new TreeMap<>(Map.of(
                "exported", exported, "fleet", fleet, "excludedBy", byCode(reasons), "warnedBy", byCode(warnings)));
    }

    private static Map<String, Object> byCode(Map<Check, Long> counts) {
        Map<String, Object> sorted = new TreeMap<>();
        counts.forEach((check, count) -> sorted.put(check.code(), count));
        return sorted;
    }
}
