package org.lethe.writers.retention;

import java.util.List;
import org.lethe.rules.retention.TableName;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts values in {@code pg_stats} that no row of the table has any more. ANALYZE copies values of rows into the planner's
 * statistics, where they outlive the rows until the next ANALYZE.
 */
final class StaleStatistics {

    private final JdbcClient jdbc;

    StaleStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Values of a table with rows, and of its default partition if that has any. */
    long count(TableName table) {
        return columns(table).stream()
                .filter(column -> !isEmpty(column))
                .mapToLong(this::count)
                .sum();
    }

    /**
     * ANALYZE leaves what it knew of a table that has become empty. From PostgreSQL 18 on that can be forgotten.
     *
     * @return values that are known of empty tables all the same: before PostgreSQL 18, until there are rows again
     */
    long forgetEmpty(TableName table) {
        boolean forgets = jdbc.sql(
                        "SELECT to_regprocedure('pg_catalog.pg_clear_attribute_stats(text,text,text,boolean)') IS NOT NULL")
                .query(Boolean.class)
                .single();
        long known = 0;
        for (Column column : columns(table)) {
            if (isEmpty(column)) {
                if (forgets) {
                    forget(column);
                } else {
                    known += count(column);
                }
            }
        }
        return known;
    }

    private void forget(Column column) {
        jdbc.sql("SELECT pg_clear_attribute_stats(:schema, :table, :column, :inherited)")
                .param("schema", column.table().schema())
                .param("table", column.table().table())
                .param("column", column.name())
                .param("inherited", column.inherited())
                .query((row, number) -> true)
                .list();
    }

    private boolean isEmpty(Column column) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM " + column.table().sql() + ")")
                .query(Boolean.class)
                .single();
    }

    private List<Column> columns(TableName table) {
        return jdbc.sql(Queries.named("retention/read-analysed-columns"))
                .param("table", table.sql())
                .query((row, number) -> new Column(
                        new TableName(row.getString("schema_name"), row.getString("table_name")),
                        row.getString("column_name"),
                        row.getString("sql_type"),
                        row.getBoolean("inherited")))
                .list();
    }

    /**
     * Values that a hundredth of the table's blocks has are there. The others, which are rare, are hashed, and the table is scanned once for all
     * of them: what most rows have would make of that scan a join of all rows. Values become those of the column's type one by one: an
     * array of arrays would be unnested to its innermost elements.
     */
    private long count(Column column) {
        return jdbc.sql("""
                        WITH known AS (
                            SELECT CAST(unnest(CAST(CAST(most_common_vals AS text) AS text[])) AS %1$s) AS value FROM pg_stats
                            WHERE schemaname = :schema AND tablename = :table AND attname = :column AND inherited = :inherited
                            UNION
                            SELECT CAST(unnest(CAST(CAST(histogram_bounds AS text) AS text[])) AS %1$s) FROM pg_stats
                            WHERE schemaname = :schema AND tablename = :table AND attname = :column AND inherited = :inherited
                        ), rare AS MATERIALIZED (
                            SELECT value FROM known WHERE value IS NOT NULL
                            EXCEPT
                            SELECT known.value FROM known JOIN %2$s AS t TABLESAMPLE SYSTEM (1) ON t.%3$s = known.value
                        )
                        SELECT (SELECT count(*) FROM rare)
                             - (SELECT count(*) FROM (SELECT DISTINCT rare.value FROM rare JOIN %2$s AS t ON t.%3$s = rare.value) AS found)
                        """.formatted(column.type(), column.table().sql(), TableName.quote(column.name())))
                .param("schema", column.table().schema())
                .param("table", column.table().table())
                .param("column", column.name())
                .param("inherited", column.inherited())
                .query(Long.class)
                .single();
    }

    private record Column(TableName table, String name, String type, boolean inherited) {}
}
