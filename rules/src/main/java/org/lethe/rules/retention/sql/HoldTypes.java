package org.lethe.rules.retention.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL calls the types on the way from a hold to a row, so that keys are compared as what they are.
 *
 * @param keys of the expressions over the row
 * @param own of the path's columns but the last, empty without a path
 * @param held of the path's last column, null without a path
 */
public record HoldTypes(
        List<String> keys, List<String> own, @Nullable String held) {

    /** Nothing is known: everything is compared as text. */
    static final HoldTypes UNKNOWN = new HoldTypes(List.of(), List.of(), null);

    public HoldTypes {
        keys = List.copyOf(keys);
        own = List.copyOf(own);
    }
}
