package org.lethe.readers.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.sql.BoundCluster;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads keys as PostgreSQL does: what a person typed becomes the value that stood in the row, and is compared as that. */
public final class KeyReader {

    private final JdbcTemplate jdbc;

    /** @param retention connections whose sessions print keys as those of the runs do */
    public KeyReader(DataSource retention) {
        this.jdbc = new JdbcTemplate(retention);
    }

    /**
     * The key as PostgreSQL prints it, one text for each key column.
     *
     * @return empty when a value is not of its column's type
     */
    public Optional<List<String>> normal(BoundCluster bound, List<String> key) {
        List<String> columns = bound.cluster().key();
        List<String> values = new ArrayList<>();
        try {
            for (int i = 0; i < columns.size(); i++) {
                values.add(Objects.requireNonNull(jdbc.queryForObject(
                        "SELECT CAST(CAST(? AS " + bound.typeOf(columns.get(i)) + ") AS text)",
                        String.class,
                        key.get(i))));
            }
            return Optional.of(values);
        } catch (DataIntegrityViolationException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Which half-open ranges hold a value, compared with the column's type.
     *
     * @return positions in the list, from 0
     */
    public List<Integer> holding(BoundCluster bound, String column, String value, List<Ends> ranges) {
        String type = bound.typeOf(column);
        return jdbc.query(
                """
                SELECT CAST(r.position - 1 AS integer)
                FROM unnest(CAST(? AS text[]), CAST(? AS text[])) WITH ORDINALITY AS r (lower_end, upper_end, position)
                WHERE (r.lower_end IS NULL OR CAST(r.lower_end AS %1$s) <= CAST(? AS %1$s))
                  AND (r.upper_end IS NULL OR CAST(? AS %1$s) < CAST(r.upper_end AS %1$s))
                ORDER BY 1
                """.formatted(type),
                (row, number) -> row.getInt(1),
                ranges.stream().map(Ends::from).toArray(String[]::new),
                ranges.stream().map(Ends::to).toArray(String[]::new),
                value,
                value);
    }

    /**
     * The ends of a range as PostgreSQL text.
     *
     * @param from first value, null = no lower end
     * @param to first value beyond, null = no upper end
     */
    public record Ends(@Nullable String from, @Nullable String to) {}
}
