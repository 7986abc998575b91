package org.lethe.rules.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a hold of one scope reaches the rows of a cluster. */
public sealed interface HoldPath {

    /**
     * The row carries the held key, directly or through a query.
     *
     * @param keys SQL expressions over the row; more than one only with a query
     * @param through a query of the own keys and, last, the held key; or null when the key is the held key itself
     */
    record Keyed(List<String> keys, @Nullable String through) implements HoldPath {

        public Keyed {
            keys = List.copyOf(keys);
        }

        /** A path from a single key. */
        public Keyed(String key, @Nullable String through) {
            this(List.of(key), through);
        }

        /** The columns of {@code through} by name, after an alias: {@code (own_0, own_1, held)}. */
        public String columns() {
            StringBuilder columns = new StringBuilder("(");
            for (int i = 0; i < keys.size(); i++) {
                columns.append("own_").append(i).append(", ");
            }
            return columns.append("held)").toString();
        }
    }

    /** No hold of this scope can concern the cluster, and why. */
    record NotApplicable(String because) implements HoldPath {}
}
