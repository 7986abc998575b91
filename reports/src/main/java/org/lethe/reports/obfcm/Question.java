package org.lethe.reports.obfcm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.CollectionYear;

/**
 * Which readings are selected.
 *
 * @param manufacturer whose vehicles
 * @param year of the read-outs
 * @param receivedSince only those that arrived later than this, for a supplement; null for all
 */
public record Question(
        Manufacturer manufacturer,
        CollectionYear year,
        @Nullable Instant receivedSince) {

    /** Whether only late arrivals are asked for. */
    public boolean isSupplement() {
        return receivedSince != null;
    }
}
