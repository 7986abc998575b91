package org.lethe.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The roles of {@link DatabaseRole}: created once per server, granted to a login. Running it again changes nothing.
 *
 * <p>Roles belong to the whole server, so two databases of one server share them, and two installations at the same moment may collide in
 * PostgreSQL's catalogue: the loser tries again.
 */
public final class Roles {
    private static final Set<String> COLLISIONS = Set.of("XX000", "23505", "42710", "40001", "40P01");
    private static final int ATTEMPTS = 20;

    private Roles() {}

    /**
     * Installs Lethe's roles, grants them to the login, and gives Lethe its schema {@code lethe}.
     *
     * @param connection as a login that may create roles and schemas (CREATEROLE is enough); autocommit on
     * @param login who will run Lethe
     * @throws DatabaseUnusableException when the connection may not do that
     */
    public static void install(Connection connection, String login) {
        run(connection, login, Script.of("roles/install.sql"));
    }

    /** The same for {@code business_owner} and the schemas of the reference database; for demonstrations and tests only. */
    static void installReference(Connection connection, String login) {
        run(connection, login, Script.of("roles/install-reference.sql"));
    }

    private static void run(Connection connection, String login, String script) {
        for (int attempt = 1; ; attempt++) {
            try {
                runOnce(connection, login, script);
                return;
            } catch (SQLException e) {
                if ("42501".equals(e.getSQLState())) {
                    throw new DatabaseUnusableException(
                            "This login may not create Lethe's roles and schemas: run ./lethe admin install as a login with CREATEROLE and with"
                                    + " CREATE on the database.",
                            e);
                }
                if (attempt == ATTEMPTS || e.getSQLState() == null || !COLLISIONS.contains(e.getSQLState())) {
                    throw new DatabaseUnusableException(
                            "Installing Lethe's roles failed with SQL state " + e.getSQLState() + ".", e);
                }
                Pause.briefly();
            }
        }
    }

    private static void runOnce(Connection connection, String login, String script) throws SQLException {
        try (PreparedStatement grantee = connection.prepareStatement("SELECT set_config('lethe.grantee', ?, false)");
                Statement statement = connection.createStatement()) {
            grantee.setString(1, login);
            grantee.execute();
            statement.execute(script);
        }
    }
}
