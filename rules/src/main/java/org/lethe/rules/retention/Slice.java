package org.lethe.rules.retention;

import org.jspecify.annotations.Nullable;

/**
 * The unit of work: what one transaction ends. Rows are never listed; the rule's predicate decides inside the slice.
 */
public sealed interface Slice {

    /** The cluster that it belongs to. */
    String cluster();

    /**
     * Rows whose {@code slice-by} value is in a half-open range.
     *
     * @param cluster the cluster
     * @param from first value, as PostgreSQL text; null = no lower end
     * @param to first value beyond, as PostgreSQL text; null = no upper end
     */
    record Range(
            String cluster, @Nullable String from, @Nullable String to) implements Slice {}

    /**
     * A partition that lies wholly before the cut-off: survivors move out, then it is dropped.
     *
     * @param cluster the cluster
     * @param partition the partition's table
     * @param from its lower bound, as PostgreSQL text
     * @param to its upper bound, exclusive
     */
    record Partition(String cluster, TableName partition, String from, String to) implements Slice {}
}
