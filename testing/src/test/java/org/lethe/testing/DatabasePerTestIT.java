package org.lethe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;

/** Somebody writes a test that needs a database. */
class DatabasePerTestIT {

    @Test
    void two_databases_do_not_see_one_another() throws SQLException {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            one.execute(DatabaseRole.BUSINESS_OWNER, "CREATE TABLE business.only_here (n int)");

            assertThat(texts(one, "SELECT to_regclass('business.only_here')::text"))
                    .containsExactly("business.only_here");
            assertThat(texts(other, "SELECT coalesce(to_regclass('business.only_here')::text, 'nothing')"))
                    .containsExactly("nothing");
        }
    }

    @Test
    void the_session_is_in_another_time_zone_than_the_jvm() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(texts(database, "SELECT current_setting('TimeZone')")).containsExactly("America/St_Johns");
            assertThat(System.getProperty("user.timezone")).isEqualTo("Pacific/Auckland");
        }
    }

    @Test
    void both_histories_are_there() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(texts(database, DatabaseRole.LETHE_OWNER, "SELECT to_regclass('lethe.flyway_history')::text"))
                    .containsExactly("lethe.flyway_history");
            assertThat(texts(database, "SELECT to_regclass('business.flyway_history')::text"))
                    .containsExactly("business.flyway_history");
        }
    }

    @Test
    void nothing_is_left_when_it_is_closed() throws SQLException {
        TestDatabase gone = TestDatabase.fresh();
        String name = gone.login().url().replaceAll(".*/", "").replaceAll("\\?.*", "");

        gone.close();

        try (TestDatabase database = TestDatabase.bare()) {
            try (Connection connection = database.connections().openAsLogin()) {
                assertThat(texts(connection, "SELECT datname FROM pg_database")).doesNotContain(name);
            }
        }
    }

    private static List<String> texts(TestDatabase database, String sql) throws SQLException {
        return texts(database, DatabaseRole.BUSINESS_OWNER, sql);
    }

    private static List<String> texts(TestDatabase database, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = database.connect(role)) {
            return texts(connection, sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
