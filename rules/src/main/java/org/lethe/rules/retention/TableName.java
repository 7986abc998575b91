package org.lethe.rules.retention;

/** A table with its schema, both as they stand in the catalogue. */
public record TableName(String schema, String table) implements Comparable<TableName> {

    /**
     * Reads {@code schema.table}.
     *
     * @throws IllegalArgumentException when the text is not two names joined by one dot
     */
    public static TableName parse(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot == text.length() - 1 || text.indexOf('.', dot + 1) >= 0) {
            throw new IllegalArgumentException("'" + text + "' is not schema.table");
        }
        return new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** The name as SQL, each part quoted. */
    public String sql() {
        return quote(schema) + "." + quote(table);
    }

    /** An identifier as SQL: quoted, inner quotes doubled. */
    public static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
