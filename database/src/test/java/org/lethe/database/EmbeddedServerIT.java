package org.lethe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lethe's own server in a folder: created, kept, found again, shared, stopped, removed. */
class EmbeddedServerIT {
    private static final Path HOMES = Path.of("target", "embedded-server-it").toAbsolutePath();

    private Path home = HOMES;

    @BeforeEach
    void an_empty_home_with_unpacked_programs() throws IOException {
        Files.createDirectories(HOMES);
        Binaries.unpackedUnder(HOMES);
        home = Files.createTempDirectory(HOMES, "home ");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(home.resolve("binaries"), HOMES.resolve("binaries"));
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        EmbeddedServer.remove(home);
        Folders.delete(home);
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws SQLException {
        try (EmbeddedServer server = start()) {
            execute(server.login(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (EmbeddedServer server = start()) {
            assertThat(ask(server.login(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void what_is_committed_survives_power_cuts_unless_a_test_says_otherwise() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(home, Durability.SURVIVES_POWER_CUTS)) {
            assertThat(ask(server.login(), "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server.login(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server.login(), "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(server.login(), "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void the_login_may_create_roles_and_databases_and_is_no_superuser() throws SQLException {
        try (EmbeddedServer server = start()) {
            assertThat(
                            ask(
                                    server.login(),
                                    "SELECT concat_ws(' ', rolcreaterole, rolcreatedb, rolsuper) FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("t t f");
        }
    }

    @Test
    void only_the_owner_reads_the_password_and_nobody_connects_without_it() throws IOException {
        try (EmbeddedServer server = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            Login wrong = new Login(server.login().url(), "postgres", "guessed");

            assertThatThrownBy(() -> new Connections(wrong, "UTC").openAsLogin())
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("refuses postgres");
        }
    }

    @Test
    void a_second_process_finds_the_server_and_the_last_one_stops_it() throws Exception {
        try (OtherProcess other = OtherProcess.on(home)) {
            String url = other.url();
            EmbeddedServer server = start();
            assertThat(server.login().url()).isEqualTo(url);

            other.leave();
            assertThat(ask(server.login(), "SELECT 'still here'")).isEqualTo("still here");

            server.close();
            assertThat(PidFile.of(home.resolve("data"))).doesNotExist();
        }
    }

    @Test
    void a_process_that_was_killed_is_not_waited_for() throws Exception {
        try (OtherProcess other = OtherProcess.on(home)) {
            String url = other.url();
            other.kill();
            EmbeddedServer server = start();
            assertThat(server.login().url()).isEqualTo(url);

            server.close();

            assertThat(PidFile.of(home.resolve("data"))).doesNotExist();
        }
    }

    @Test
    void two_first_starts_at_the_same_moment_make_one_server() throws Exception {
        try (OtherProcess one = OtherProcess.on(home);
                OtherProcess other = OtherProcess.on(home)) {
            assertThat(one.url()).startsWith("jdbc:postgresql://127.0.0.1:").isEqualTo(other.url());
        }
    }

    @Test
    void a_pid_file_whose_number_means_another_process_by_now_is_no_server() throws Exception {
        start().close();
        Path pidFile = PidFile.of(home.resolve("data"));
        long notPostgres = ProcessHandle.current().pid();
        Files.writeString(
                pidFile, notPostgres + "\n" + home.resolve("data") + "\n1\n5432\n\n127.0.0.1\n  0 0\nready   \n");

        try (EmbeddedServer server = start()) {
            assertThat(ask(server.login(), "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void a_server_that_was_killed_comes_back_with_what_was_committed() throws Exception {
        try (EmbeddedServer crashed = EmbeddedServer.start(home, Durability.SURVIVES_POWER_CUTS)) {
            execute(crashed.login(), "CREATE TABLE kept AS SELECT 42 AS answer");
            long postmaster = PidFile.read(home.resolve("data")).orElseThrow().pid();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            waitUntilGone(postmaster);
        }

        try (EmbeddedServer server = start()) {
            assertThat(ask(server.login(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void removing_is_refused_while_somebody_uses_the_server() throws Exception {
        try (OtherProcess other = OtherProcess.on(home)) {
            other.url();

            assertThatThrownBy(() -> EmbeddedServer.remove(home))
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("end it first");
        }
        assertThat(EmbeddedServer.remove(home)).isTrue();
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("password")).doesNotExist();
        assertThat(EmbeddedServer.remove(home)).isFalse();
    }

    @Test
    void a_folder_of_somebody_else_is_one_sentence() throws IOException {
        assumeTrue(Files.getAttribute(home, "unix:uid").equals(0), "only root can give a folder away");
        Files.setAttribute(home, "unix:uid", 65534);

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("belongs to user nobody")
                .hasMessageContaining("set LETHE_HOME")
                .hasMessageNotContaining("\n");

        Files.setAttribute(home, "unix:uid", 0);
    }

    @Test
    void the_servers_log_quotes_no_row() throws Exception {
        try (EmbeddedServer server = start()) {
            execute(server.login(), "CREATE TABLE person (name text PRIMARY KEY)");
            execute(server.login(), "INSERT INTO person VALUES ('Ottilie Unverwechselbar')");
            assertThatThrownBy(() -> execute(server.login(), "INSERT INTO person VALUES ('Ottilie Unverwechselbar')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageNotContaining("Ottilie");
        }

        assertThat(home.resolve("data").resolve("server.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("Ottilie");
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(home, Durability.FORGETS_AT_POWER_CUTS);
    }

    private static void waitUntilGone(long pid) throws InterruptedException {
        for (int i = 0;
                i < 500 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
                i++) {
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (Connections connections = new Connections(login, "UTC");
                Connection connection = connections.openAsLogin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Login login, String sql) throws SQLException {
        try (Connections connections = new Connections(login, "UTC");
                Connection connection = connections.openAsLogin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "no row";
        }
    }
}
