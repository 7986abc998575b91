package org.lethe.rules.retention.sql;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL calls the types on the way from a hold to a row, so that keys are compared as what they are.
 *
 * @param key of the expression over the row
 * @param own of the path's first column, null without a path
 * @param held of the path's second column, null without a path
 */
public record HoldTypes(
        String key, @Nullable String own, @Nullable String held) {

    /** Nothing is known: everything is compared as text. */
    static final HoldTypes UNKNOWN = new HoldTypes("unknown", null, null);
}
