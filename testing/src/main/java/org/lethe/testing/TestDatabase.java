package org.lethe.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.database.Login;
import org.lethe.database.Migrations;
import org.lethe.database.Roles;

/**
 * A database of the test's own, with Lethe's roles and both histories migrated: what one test writes, no other sees.
 *
 * <p>All of them are on one server per JVM: an embedded one under {@code target/}, or the one named by {@code LETHE_DB_URL}, {@code LETHE_DB_USER}
 * and {@code LETHE_DB_PASSWORD_FILE}, on which databases are created and dropped. Each is a copy of a template that the JVM migrates once. The
 * session's time zone is neither the JVM's nor one that anybody expects.
 */
public final class TestDatabase implements AutoCloseable {
    /** The time zone of every session: half an hour off, so that nothing agrees by accident. */
    public static final String SESSION_ZONE = "America/St_Johns";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;
    private final Connections connections;

    private TestDatabase(String name, Connections connections) {
        this.name = name;
        this.connections = connections;
    }

    /** A new, migrated, empty database. */
    public static TestDatabase fresh() {
        return copyOf(TestServer.instance().template());
    }

    /** A new database without roles' grants, schemas or tables, for tests of the installation itself. */
    public static TestDatabase bare() {
        return copyOf("template1");
    }

    private static TestDatabase copyOf(String template) {
        TestServer server = TestServer.instance();
        String name = server.prefix() + "_" + COUNTER.incrementAndGet();
        server.create(name, template);
        return new TestDatabase(name, new Connections(server.login().inDatabase(name), SESSION_ZONE));
    }

    /** Connections and pools by role. */
    public Connections connections() {
        return connections;
    }

    /** A connection in a role, outside the pools; the caller closes it. */
    public Connection connect(DatabaseRole role) {
        return connections.open(role);
    }

    /** Where this database is and who opens it; the login holds every role. */
    public Login login() {
        return connections.login();
    }

    /**
     * Runs statements in a role.
     *
     * @param role whose rights count
     * @param sql one statement, or several with semicolons between them
     */
    public void execute(DatabaseRole role, String sql) {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Drops the database, with whoever is still connected. */
    @Override
    public void close() {
        connections.close();
        TestServer.instance().drop(name);
    }

    static void migrate(Login login) {
        try (Connections connections = new Connections(login, SESSION_ZONE);
                Connection connection = connections.openAsLogin()) {
            Roles.install(connection, login.user());
            Migrations migrations = new Migrations(connections);
            migrations.migrateLethe();
            migrations.migrateReference();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
