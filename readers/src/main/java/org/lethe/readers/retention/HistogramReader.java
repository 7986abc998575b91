package org.lethe.readers.retention;

import java.util.List;
import java.util.Set;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.sql.BoundCluster;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Boundaries from the histogram that ANALYZE left: its buckets hold equally many rows; small ones are joined, large ones cut
 * into equal steps, until a slice is about as large as wanted. Without a histogram there is a single slice.
 */
final class HistogramReader {

    private static final Set<String> STEPPED = Set.of("smallint", "integer", "bigint", "date");

    private final JdbcTemplate jdbc;

    HistogramReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> boundaries(BoundCluster bound, long rows, int target) {
        Cluster cluster = bound.cluster();
        String type = bound.typeOf(cluster.sliceBy());
        boolean stepped = STEPPED.contains(type) || type.startsWith("timestamp");
        return jdbc.query(
                """
                WITH bounds AS (
                    SELECT b.value, b.position - 1 AS position,
                           CAST(? AS float8) / greatest(1, count(*) OVER () - 1) AS bucket_rows
                    FROM pg_stats AS s,
                         unnest(CAST(CAST(s.histogram_bounds AS text) AS %1$s[])) WITH ORDINALITY AS b (value, position)
                    WHERE s.schemaname = ? AND s.tablename = ? AND s.attname = ?
                      AND s.inherited = EXISTS (SELECT 1 FROM pg_inherits WHERE inhparent = CAST(? AS regclass))
                ), wide AS (
                    SELECT value, position, bucket_rows,
                           greatest(1, CAST(floor(? / greatest(1, bucket_rows)) AS bigint)) AS stride
                    FROM bounds
                ), buckets AS (
                    SELECT value AS lower_end, lead(value) OVER (ORDER BY position) AS upper_end, position,
                           CAST(greatest(1, ceil(bucket_rows / ?)) AS integer) AS steps
                    FROM wide
                    WHERE position %% stride = 0
                )
                SELECT CAST(step AS text) AS boundary
                FROM (SELECT DISTINCT CAST(%2$s AS %1$s) AS step
                      FROM buckets AS b, generate_series(0, b.steps - 1) AS i
                      WHERE b.upper_end IS NOT NULL AND b.position + i > 0) AS steps
                WHERE step IS NOT NULL
                ORDER BY step
                """.formatted(
                        type, stepped ? "b.lower_end + (b.upper_end - b.lower_end) * i / b.steps" : "b.lower_end"),
                (row, number) -> row.getString(1),
                (double) rows,
                cluster.table().schema(),
                cluster.table().table(),
                cluster.sliceBy(),
                cluster.table().sql(),
                (double) target,
                (double) target);
    }
}
