package org.lethe.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys and secondary indexes of the reference schema, taken away during a load and put back at its end, unchanged:
 * checking and sorting everything once costs half of doing it row by row. All in the transaction of the rows, so that a load that
 * fails loses none of them.
 */
final class SetAside {

    private static final String FOUND = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS take_away,
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS put_back,
                   CASE contype WHEN 'f' THEN 3 ELSE 1 END AS turn
            FROM pg_constraint
            WHERE connamespace = 'business'::regnamespace
              AND (conrelid = 'business.telemetry'::regclass) = ?
              AND contype = CASE WHEN conrelid = 'business.telemetry'::regclass THEN 'p' ELSE 'f' END
            UNION ALL
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 2
            FROM pg_index
            JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace = 'business'::regnamespace
              AND NOT indisunique AND NOT relispartition
              AND (indrelid = 'business.telemetry'::regclass) = ?
              AND obj_description(indexrelid, 'pg_class') IS NULL
            ORDER BY turn, put_back
            """;

    private final Connection connection;
    private final List<String> putBack = new ArrayList<>();

    private SetAside(Connection connection) {
        this.connection = connection;
    }

    /** Foreign keys and indexes of every table but telemetry. */
    static SetAside butTelemetry(Connection connection) throws SQLException {
        return of(false, connection);
    }

    /** Primary key and indexes of telemetry, which has no foreign keys. */
    static SetAside ofTelemetry(Connection connection) throws SQLException {
        return of(true, connection);
    }

    private static SetAside of(boolean telemetry, Connection connection) throws SQLException {
        SetAside aside = new SetAside(connection);
        List<String> takeAway = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(FOUND)) {
            find.setBoolean(1, telemetry);
            find.setBoolean(2, telemetry);
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    takeAway.add(found.getString("take_away"));
                    aside.putBack.add(found.getString("put_back"));
                }
            }
        }
        aside.execute(takeAway);
        return aside;
    }

    void putBack() throws SQLException {
        execute(putBack);
    }

    /** Definitions come from the catalogue itself, quoted by PostgreSQL. */
    private void execute(List<String> definitions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions) {
                statement.addBatch(definition);
            }
            statement.executeBatch();
        }
    }
}
