package org.lethe.readers.retention;

import java.util.List;
import java.util.Set;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.sql.BoundCluster;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Boundaries from the histogram that ANALYZE left: its buckets hold equally many rows, and each is cut into equal steps until
 * a step is small enough. Without a histogram there is a single slice.
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
                WITH buckets AS (
                    SELECT b.value AS lower_end, lead(b.value) OVER (ORDER BY b.position) AS upper_end,
                           greatest(1, ceil(? / greatest(1, count(*) OVER () - 1) / ?))::integer AS steps
                    FROM pg_stats AS s,
                         unnest(CAST(CAST(s.histogram_bounds AS text) AS %1$s[])) WITH ORDINALITY AS b (value, position)
                    WHERE s.schemaname = ? AND s.tablename = ? AND s.attname = ?
                      AND s.inherited = EXISTS (SELECT 1 FROM pg_inherits WHERE inhparent = CAST(? AS regclass))
                )
                SELECT CAST(step AS text)
                FROM (SELECT DISTINCT CAST(%2$s AS %1$s) AS step
                      FROM buckets AS b, generate_series(0, b.steps - 1) AS i
                      WHERE b.upper_end IS NOT NULL) AS steps
                WHERE step IS NOT NULL
                ORDER BY step
                """.formatted(
                        type, stepped ? "b.lower_end + (b.upper_end - b.lower_end) * i / b.steps" : "b.lower_end"),
                (row, number) -> row.getString(1),
                (double) rows,
                (double) target,
                cluster.table().schema(),
                cluster.table().table(),
                cluster.sliceBy(),
                cluster.table().sql());
    }
}
