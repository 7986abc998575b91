package org.lethe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody says, or does not say, which database to use. */
class DatabaseSettingsTest {

    @Test
    void nothing_said_is_lethes_own_server() {
        assertThat(DatabaseSettings.from(Map.of("LETHE_HOME", "/srv/lethe")))
                .isEqualTo(new DatabaseSettings.Embedded(Path.of("/srv/lethe"), Durability.SURVIVES_POWER_CUTS));
    }

    @Test
    void an_address_and_a_login_are_a_foreign_server() {
        assertThat(DatabaseSettings.from(Map.of(
                        "LETHE_DB_URL", "jdbc:postgresql://db:5433/crm?sslmode=verify-full", "LETHE_DB_USER", "lethe")))
                .isEqualTo(new DatabaseSettings.External(
                        "jdbc:postgresql://db:5433/crm?sslmode=verify-full", "lethe", null));
    }

    @Test
    void the_password_is_read_from_the_file_and_never_printed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
        var external = new DatabaseSettings.External("jdbc:postgresql://db/crm", "lethe", file);

        assertThat(external.login().password()).isEqualTo("s3cret");
        assertThat(external.login()).hasToString("lethe at jdbc:postgresql://db/crm");
    }

    @Test
    void all_problems_are_said_at_once() {
        Map<String, String> wrong =
                Map.of("LETHE_DB_URL", "postgres://db/crm", "LETHE_DB_PASSWORD_FILE", "/nowhere/at/all");

        assertThatThrownBy(() -> DatabaseSettings.from(wrong))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("must look like jdbc:postgresql://")
                .hasMessageContaining("LETHE_DB_USER is missing")
                .hasMessageContaining("/nowhere/at/all");
    }

    @Test
    void an_address_may_not_override_the_role() {
        Map<String, String> sly =
                Map.of("LETHE_DB_URL", "jdbc:postgresql://db/crm?options=-c%20role=postgres", "LETHE_DB_USER", "lethe");

        assertThatThrownBy(() -> DatabaseSettings.from(sly))
                .hasMessageContaining("must not set user, password, options");
    }

    @Test
    void another_database_of_the_same_server_keeps_the_parameters() {
        Login login = new Login("jdbc:postgresql://db:5433/crm?sslmode=verify-full", "lethe", null);

        assertThat(login.inDatabase("other").url()).isEqualTo("jdbc:postgresql://db:5433/other?sslmode=verify-full");
    }
}
