package org.lethe.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.database.DatabaseUnusableException;
import org.lethe.database.Login;
import org.lethe.database.Migrations;
import org.lethe.database.Roles;

/** An administrator installs Lethe's roles, once or more often, in a database that has nothing of Lethe yet. */
class InstallationIT {

    @Test
    void installing_twice_is_installing_once() throws SQLException {
        try (TestDatabase database = TestDatabase.bare();
                Connection connection = database.connections().openAsLogin()) {
            Roles.install(connection, database.login().user());
            Roles.install(connection, database.login().user());

            assertThat(ask(connection, "SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'lethe'"))
                    .isEqualTo("lethe_owner");
        }
    }

    @Test
    void migrating_before_installing_says_what_to_do() {
        try (TestDatabase fresh = TestDatabase.fresh();
                TestDatabase database = TestDatabase.bare()) {
            assertThat(fresh.login().user()).isNotEmpty(); // the server has the roles, this database lacks the schema

            assertThatThrownBy(() -> new Migrations(database.connections()).migrateLethe())
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("no schema lethe")
                    .hasMessageContaining("admin install");
        }
    }

    @Test
    void migrating_twice_runs_nothing_the_second_time() throws SQLException {
        try (TestDatabase database = TestDatabase.bare();
                Connection connection = database.connections().openAsLogin()) {
            Roles.install(connection, database.login().user());
            Migrations migrations = new Migrations(database.connections());

            assertThat(migrations.migrateLethe()).isPositive();
            assertThat(migrations.migrateLethe()).isZero();
            assertThat(migrations.migrateReference()).isPositive();
            assertThat(migrations.migrateReference()).isZero();
        }
    }

    @Test
    void every_role_can_be_become_and_none_can_log_in_or_create() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                try (Connection connection = database.connect(role)) {
                    assertThat(ask(connection, """
                            SELECT concat_ws(' ', current_user, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls)
                            FROM pg_roles WHERE rolname = current_user
                            """)).isEqualTo(role.roleName() + " f f f f f");
                }
            }
        }
    }

    @Test
    void maintenance_has_the_rights_of_the_business_owner_and_of_retention() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.connect(DatabaseRole.LETHE_MAINTENANCE)) {
            assertThat(ask(connection, """
                    SELECT concat_ws(' ', pg_has_role('business_owner', 'USAGE'), pg_has_role('lethe_retention', 'USAGE'),
                                     pg_has_role('lethe_owner', 'USAGE'))
                    """)).isEqualTo("t t f");
        }
    }

    @Test
    void a_statement_is_planned_for_the_values_it_is_given() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.connect(DatabaseRole.LETHE_RETENTION)) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT count(*) FROM lethe.hold WHERE hold_id = ?")) {
                for (int execution = 0; execution < 10; execution++) {
                    statement.setLong(1, execution);
                    statement.executeQuery().close();
                }
            }
            assertThat(ask(connection, "SELECT count(*) FROM pg_prepared_statements"))
                    .as("a named statement may settle on a generic plan")
                    .isEqualTo("0");
            assertThat(ask(connection, "SHOW application_name")).matches("lethe retention #[0-9a-f]{8}");
        }
    }

    @Test
    void a_login_without_the_roles_is_told_to_install_them() throws SQLException {
        String name = "lethe_test_stranger_" + UUID.randomUUID().toString().substring(0, 8);
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.connections().openAsLogin()) {
            run(connection, "CREATE ROLE %s LOGIN PASSWORD 'stranger'".formatted(name));
            try (Connections stranger =
                    new Connections(new Login(database.login().url(), name, "stranger"), "UTC")) {
                assertThatThrownBy(() -> stranger.dataSource(DatabaseRole.LETHE_RETENTION))
                        .isInstanceOf(DatabaseUnusableException.class)
                        .hasMessageContaining("admin install");
                try (Connection theirs = stranger.openAsLogin()) {
                    assertThatThrownBy(() -> Roles.install(theirs, name))
                            .isInstanceOf(DatabaseUnusableException.class)
                            .hasMessageContaining("CREATEROLE");
                }

                Roles.install(connection, name);

                try (Connection theirs = stranger.open(DatabaseRole.LETHE_RETENTION)) {
                    assertThat(ask(theirs, "SELECT current_user::text")).isEqualTo("lethe_retention");
                }
            } finally {
                run(connection, "DROP ROLE " + name);
            }
        }
    }

    @Test
    void four_installations_on_one_server_at_the_same_moment_all_succeed() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<String> installation = () -> {
                try (TestDatabase database = TestDatabase.bare();
                        Connection connection = database.connections().openAsLogin()) {
                    Roles.install(connection, database.login().user());
                    return ask(connection, "SELECT count(*)::text FROM pg_namespace WHERE nspname = 'lethe'");
                }
            };
            for (Future<String> result : threads.invokeAll(Collections.nCopies(4, installation))) {
                assertThat(result.get()).isEqualTo("1");
            }
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "no row";
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
