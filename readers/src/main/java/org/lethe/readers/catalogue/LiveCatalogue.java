package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.TableName;

/**
 * Tables, keys and indexes as they stand in the database now.
 *
 * @param tables column name → column, in the order of the table
 * @param foreignKeys into the scope's tables, from wherever they come
 * @param leading columns that lead an index
 * @param partitionKeys of range-partitioned tables
 */
record LiveCatalogue(
        Map<TableName, Map<String, Column>> tables,
        List<ForeignKey> foreignKeys,
        Set<ColumnName> leading,
        Map<TableName, PartitionKey> partitionKeys) {

    @Nullable
    Map<String, Column> columns(TableName table) {
        return tables.get(table);
    }

    boolean leadsAnIndex(TableName table, String column) {
        return leading.contains(new ColumnName(table, column));
    }

    record ColumnName(TableName table, String column) {}

    record Column(String type, boolean required) {}

    record PartitionKey(String column, boolean hasDefault) {}

    /**
     * @param name the constraint
     * @param from the referencing table and its columns
     * @param to the referenced table and its columns
     * @param indexed whether an index serves the referencing side
     */
    record ForeignKey(
            String name,
            TableName from,
            List<String> fromColumns,
            TableName to,
            List<String> toColumns,
            boolean indexed) {

        String label() {
            return from + "." + String.join(",", fromColumns);
        }
    }
}
