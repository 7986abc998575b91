package org.lethe.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings schemas to the state this version of Lethe expects. Two histories: Lethe's own, and the reference database's, which nobody wants in
 * production. Each runs as the owner of its schema, never as the login.
 */
public final class Migrations {
    private final Connections connections;

    /** @param connections to the database to migrate, of a login that holds Lethe's roles */
    public Migrations(Connections connections) {
        this.connections = connections;
    }

    /**
     * Migrates schema {@code lethe}.
     *
     * @return how many migrations ran; 0 when it was up to date
     * @throws DatabaseUnusableException when the roles are not installed, or a migration fails or was changed afterwards
     */
    public int migrateLethe() {
        return migrate("lethe", "lethe", DatabaseRole.LETHE_OWNER);
    }

    /**
     * Installs the reference database: its owner, schemas {@code business} and {@code sample}, and all they hold.
     *
     * @return how many migrations ran; 0 when it was up to date
     * @throws DatabaseUnusableException when the login may not create them, or a migration fails or was changed afterwards
     */
    public int migrateReference() {
        try (Connection connection = connections.openAsLogin()) {
            Roles.installReference(connection, connections.login().user());
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "The connection to " + connections.login().url() + " broke.", e);
        }
        return migrate("reference", "business", DatabaseRole.BUSINESS_OWNER);
    }

    /**
     * How many migrations of schema {@code lethe} this version has and the database has not.
     *
     * @throws DatabaseUnusableException when the roles are not installed
     */
    public int pendingLethe() {
        requireSchema("lethe", DatabaseRole.LETHE_OWNER);
        return flyway("lethe", "lethe", DatabaseRole.LETHE_OWNER).info().pending().length;
    }

    private int migrate(String history, String schema, DatabaseRole owner) {
        requireSchema(schema, owner);
        try {
            return flyway(history, schema, owner).migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new DatabaseUnusableException(
                    "Migrating schema " + schema
                            + " failed; nothing of the failed migration remains. Details: --verbose.",
                    e);
        }
    }

    private Flyway flyway(String history, String schema, DatabaseRole owner) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(connections.dataSource(owner))
                .locations("classpath:org/lethe/sql/migrations/" + history)
                .failOnMissingLocations(true)
                .defaultSchema(schema)
                .createSchemas(false)
                .table("flyway_history")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private void requireSchema(String schema, DatabaseRole owner) {
        try (Connection connection = connections.open(owner);
                PreparedStatement query = connection.prepareStatement("SELECT FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, schema);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new DatabaseUnusableException("There is no schema " + schema + " in "
                            + connections.login().url()
                            + ": run ./lethe admin install once, as a login that may create schemas.");
                }
            }
        } catch (SQLException e) {
            throw ConnectionFailure.explain(e, connections.login(), owner.roleName());
        }
    }
}
