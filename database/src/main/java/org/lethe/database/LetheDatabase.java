package org.lethe.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database that Lethe works on, from the first command to the last: Lethe's own server, started here and stopped when nobody else uses it, or
 * one that somebody else runs.
 *
 * <p>Lethe's own is brought up to date when it is opened. A foreign one is only looked at: {@code admin install} and {@code migrate} change it.
 */
public final class LetheDatabase implements AutoCloseable {
    private static final int OLDEST_VERSION = 15;
    private static final String SESSION_ZONE = "UTC";

    private final @Nullable EmbeddedServer server;
    private final Connections connections;

    private LetheDatabase(@Nullable EmbeddedServer server, Connections connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * Opens the database, ready for use when it is Lethe's own.
     *
     * @throws DatabaseUnusableException when it cannot be reached, is older than PostgreSQL 15, or does not start
     */
    public static LetheDatabase open(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Embedded embedded -> {
                EmbeddedServer server = EmbeddedServer.start(embedded.home(), embedded.durability());
                LetheDatabase database = new LetheDatabase(server, new Connections(server.login(), SESSION_ZONE));
                boolean ready = false;
                try {
                    database.install(server.login().user());
                    database.migrations().migrateLethe();
                    ready = true;
                    yield database;
                } finally {
                    if (!ready) {
                        database.close();
                    }
                }
            }
            case DatabaseSettings.External external -> {
                Connections connections = new Connections(external.login(), SESSION_ZONE);
                checkVersion(connections);
                yield new LetheDatabase(null, connections);
            }
        };
    }

    private static void checkVersion(Connections connections) {
        try (Connection connection = connections.openAsLogin()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new DatabaseUnusableException(
                        "The server at " + connections.login().url() + " is PostgreSQL " + version + "; Lethe needs "
                                + OLDEST_VERSION + " or newer.");
            }
        } catch (SQLException e) {
            throw ConnectionFailure.explain(
                    e, connections.login(), connections.login().user());
        }
    }

    /** Whether this is Lethe's own server, in which it may create what it likes. */
    public boolean isOwn() {
        return server != null;
    }

    /** Connections by role. */
    public Connections connections() {
        return connections;
    }

    /** Migrations of this database. */
    public Migrations migrations() {
        return new Migrations(connections);
    }

    /**
     * Installs Lethe's roles and grants them to a login; running it again changes nothing.
     *
     * @param login who will run Lethe
     * @throws DatabaseUnusableException when this database's login may not create roles
     */
    public void install(String login) {
        try (Connection connection = connections.openAsLogin()) {
            Roles.install(connection, login);
        } catch (SQLException e) {
            throw ConnectionFailure.explain(e, connections.login(), login);
        }
    }

    /** Closes all connections and leaves the server, which stops with its last user. */
    @Override
    public void close() {
        connections.close();
        if (server != null) {
            server.close();
        }
    }
}
