package org.lethe.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tables that a library brings along (batch metadata, scheduler), created in schema {@code lethe} by the library's own script,
 * so that they always fit the library's version. They belong to {@code lethe_owner}; only {@code lethe_batch} writes them.
 */
public final class FrameworkTables {

    private final Connections connections;

    /** @param connections to a database whose schema {@code lethe} is there */
    public FrameworkTables(Connections connections) {
        this.connections = connections;
    }

    /**
     * Runs the script unless its tables are there already.
     *
     * @param firstTable a table that the script creates
     * @param script resource on the class path
     * @return whether the script ran
     * @throws DatabaseUnusableException when the tables cannot be created
     */
    public boolean install(String firstTable, String script) {
        try (Connection connection = connections.open(DatabaseRole.LETHE_OWNER);
                Statement statement = connection.createStatement()) {
            if (exists(connection, firstTable)) {
                return false;
            }
            statement.execute("SET search_path = lethe");
            statement.execute(text(script));
            statement.execute("""
                    DO $grants$
                    DECLARE
                        one record;
                    BEGIN
                        FOR one IN SELECT c.oid::regclass AS name, c.relkind FROM pg_class AS c
                                   WHERE c.relnamespace = 'lethe'::regnamespace AND c.relkind IN ('r', 'S')
                                     AND (c.relname LIKE 'batch\\_%' OR c.relname LIKE 'qrtz\\_%')
                        LOOP
                            IF one.relkind = 'r' THEN
                                EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO lethe_batch', one.name);
                                EXECUTE format('GRANT SELECT ON %s TO lethe_audit', one.name);
                            ELSE
                                EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO lethe_batch', one.name);
                            END IF;
                        END LOOP;
                    END
                    $grants$
                    """);
            return true;
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "The tables of " + firstTable + " could not be created: SQLSTATE " + e.getSQLState() + ".", e);
        }
    }

    /**
     * Whether the script has run.
     *
     * @param firstTable a table that the script creates
     */
    public boolean isInstalled(String firstTable) {
        try (Connection connection = connections.open(DatabaseRole.LETHE_OWNER)) {
            return exists(connection, firstTable);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "The connection to " + connections.login().url() + " broke.", e);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, "lethe." + table);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static String text(String script) {
        try (InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(script)) {
            if (resource == null) {
                throw new IllegalArgumentException("There is no resource " + script);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
