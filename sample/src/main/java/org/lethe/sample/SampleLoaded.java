package org.lethe.sample;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a load has written.
 *
 * @param rowsPerTable table name (without schema) → rows, in the order of loading
 * @param labelledRows rows with an expectation in {@code sample.row_oracle}
 * @param took from the first statement to the last, ANALYZE and COMMIT included
 */
public record SampleLoaded(Map<String, Long> rowsPerTable, long labelledRows, Duration took) {

    public SampleLoaded {
        rowsPerTable = Collections.unmodifiableMap(new LinkedHashMap<>(rowsPerTable));
    }

    /** Rows in all business tables. */
    public long rows() {
        return rowsPerTable.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Speed of the whole load. */
    public long rowsPerSecond() {
        return rows() * 1_000 / Math.max(1, took.toMillis());
    }
}
