package org.lethe.reports.protection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The finest cells: names and true values. A value is a whole number, zero or more; together they are at most 2⁵³. */
public final class Atoms {
    /** The largest sum of all values: whole numbers up to here are exact in every solver. */
    public static final long LARGEST_SUM = 1L << 53;

    private final List<String> ids;
    private final long[] values;

    private Atoms(List<String> ids, long[] values) {
        this.ids = ids;
        this.values = values;
    }

    /**
     * In the order of the map.
     *
     * @throws IllegalArgumentException for a negative value, or when the sum is beyond {@link #LARGEST_SUM}
     */
    public static Atoms of(Map<String, Long> valueById) {
        Map<String, Long> ordered = new LinkedHashMap<>(valueById);
        long[] values = ordered.values().stream().mapToLong(Long::longValue).toArray();
        long sum = 0;
        for (long value : values) {
            if (value < 0 || value > LARGEST_SUM - sum) {
                throw new IllegalArgumentException("atoms are zero or more, and at most 2^53 together");
            }
            sum += value;
        }
        return new Atoms(Collections.unmodifiableList(List.copyOf(ordered.keySet())), values);
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /** The name of an atom. */
    public String id(int atom) {
        return ids.get(atom);
    }

    /** The true value of an atom. */
    public long value(int atom) {
        return values[atom];
    }

    /** The true value of a sum. */
    public long sum(Members members) {
        long sum = 0;
        for (int k = 0; k < members.size(); k++) {
            sum += values[members.at(k)];
        }
        return sum;
    }
}
