package org.lethe.rules.retention;

import org.jspecify.annotations.Nullable;

/** How a hold of one scope reaches the rows of a cluster. */
public sealed interface HoldPath {

    /**
     * The row carries the held key, directly or through a query.
     *
     * @param key SQL expression over the row
     * @param through a query of two columns (own key, held key), or null when {@code key} is the held key itself
     */
    record Keyed(String key, @Nullable String through) implements HoldPath {}

    /** No hold of this scope can concern the cluster, and why. */
    record NotApplicable(String because) implements HoldPath {}
}
