package org.lethe.rules.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The facts of one row as PostgreSQL delivered them.
 *
 * @param dates starting points as calendar days in the policy's zone; one that has not happened is absent
 * @param flags boolean facts; an unknown one is absent
 * @param suspendedBy holds, restrictions and blocking references that cover the row, in words without personal data
 * @param done whether the row satisfies {@code done-when}
 */
public record RowFacts(
        Map<String, LocalDate> dates, Map<String, Boolean> flags, List<String> suspendedBy, boolean done) {

    public RowFacts {
        dates = Map.copyOf(dates);
        flags = Map.copyOf(flags);
        suspendedBy = List.copyOf(suspendedBy);
    }
}
