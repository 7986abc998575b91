package org.lethe.readers.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lethe.rules.retention.TableName;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the catalogue of the schemas in a policy's scope. */
final class CatalogueReader {

    private final JdbcClient jdbc;

    CatalogueReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LiveCatalogue read(List<String> schemas) {
        String[] names = schemas.toArray(String[]::new);
        Map<TableName, Map<String, LiveCatalogue.Column>> tables = new TreeMap<>();
        query("catalogue/read-columns", names).query((ResultSet row) -> {
            tables.computeIfAbsent(table(row), unused -> new LinkedHashMap<>())
                    .put(
                            row.getString("column_name"),
                            new LiveCatalogue.Column(row.getString("sql_type"), row.getBoolean("required")));
        });
        List<LiveCatalogue.ForeignKey> keys = query("catalogue/read-foreign-keys", names)
                .query((row, number) -> foreignKey(row))
                .list();
        Set<LiveCatalogue.ColumnName> leading = new HashSet<>();
        query("catalogue/read-leading-index-columns", names).query((ResultSet row) -> {
            leading.add(new LiveCatalogue.ColumnName(table(row), row.getString("column_name")));
        });
        Map<TableName, LiveCatalogue.PartitionKey> partitionKeys = new HashMap<>();
        query("catalogue/read-partition-keys", names).query((ResultSet row) -> {
            partitionKeys.put(
                    table(row),
                    new LiveCatalogue.PartitionKey(row.getString("column_name"), row.getBoolean("has_default")));
        });
        return new LiveCatalogue(tables, keys, leading, partitionKeys);
    }

    private JdbcClient.StatementSpec query(String name, String[] schemas) {
        return jdbc.sql(Queries.named(name)).param("schemas", schemas);
    }

    private static TableName table(ResultSet row) throws SQLException {
        return new TableName(row.getString("schema_name"), row.getString("table_name"));
    }

    private static LiveCatalogue.ForeignKey foreignKey(ResultSet row) throws SQLException {
        return new LiveCatalogue.ForeignKey(
                row.getString("constraint_name"),
                new TableName(row.getString("from_schema"), row.getString("from_table")),
                strings(row.getArray("from_columns")),
                new TableName(row.getString("to_schema"), row.getString("to_table")),
                strings(row.getArray("to_columns")),
                row.getBoolean("indexed"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
