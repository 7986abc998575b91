package org.lethe.rules.retention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one row as PostgreSQL delivered them.
 *
 * @param dates starting points as calendar days in the policy's zone; a null value has not happened
 * @param flags boolean facts; a null value is unknown
 * @param suspendedBy holds, restrictions and blocking references that cover the row, in words without personal data
 * @param done whether the row satisfies {@code done-when}
 */
public record RowFacts(
        Map<String, @Nullable LocalDate> dates,
        Map<String, @Nullable Boolean> flags,
        List<String> suspendedBy,
        boolean done) {

    public RowFacts {
        dates = new HashMap<>(dates);
        flags = new HashMap<>(flags);
        suspendedBy = List.copyOf(suspendedBy);
    }
}
