package org.lethe.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody starts {@code ./lethe} for the first time, and again. One home for all of it, so the order counts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final Path HOME = Path.of("target", "launcher it").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("/");

    @BeforeAll
    static void nothing_is_there() throws IOException {
        remove();
    }

    @AfterAll
    static void remove() throws IOException {
        if (Files.exists(HOME)) {
            try (Stream<Path> all = Files.walk(HOME)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    @Order(1)
    void two_first_starts_at_the_same_moment_both_work() throws Exception {
        List<Process> starts = new ArrayList<>();
        Files.createDirectories(HOME);
        for (int i = 0; i < 2; i++) {
            starts.add(Shell.start(
                    ELSEWHERE,
                    environment(),
                    List.of(launcher(), "--help"),
                    HOME.resolve(i + ".out"),
                    HOME.resolve(i + ".err")));
        }

        for (int i = 0; i < 2; i++) {
            assertThat(starts.get(i).waitFor())
                    .as("exit code; it said: " + Files.readString(HOME.resolve(i + ".err")))
                    .isEqualTo(0);
            assertThat(HOME.resolve(i + ".out")).content().startsWith("Usage: lethe");
        }
    }

    @Test
    @Order(2)
    void a_later_start_neither_builds_nor_says_anything_of_its_own() throws IOException {
        var installed = Files.getLastModifiedTime(HOME.resolve("program/current"));

        Shell shell = lethe("--version");

        assertThat(shell.exit()).isEqualTo(0);
        assertThat(shell.out()).startsWith("Lethe ");
        assertThat(shell.err()).isEmpty();
        assertThat(Files.getLastModifiedTime(HOME.resolve("program/current"))).isEqualTo(installed);
    }

    @Test
    @Order(3)
    void classes_come_from_the_shared_archive() throws IOException {
        Shell shell = Shell.run(
                ELSEWHERE,
                Map.of("LETHE_HOME", HOME.toString(), "LETHE_JAVA_OPTIONS", "-Xlog:class+load=info:stderr"),
                List.of(launcher(), "--help"));

        List<String> ours = shell.err()
                .lines()
                .filter(line -> line.contains("org.lethe.app.cli.RootCommand "))
                .toList();
        assertThat(ours).hasSize(1).allMatch(line -> line.contains("shared objects file"));
        assertThat(shell.err()).as("help starts no Spring").doesNotContain("org.springframework.");
    }

    @Test
    @Order(4)
    void the_database_is_there_for_a_command_and_gone_after_it() {
        Shell shell = lethe("migrate", "--json");

        assertThat(shell.exit()).as(shell.err()).isEqualTo(0);
        assertThat(shell.out().strip()).isEqualTo("{\"lethe\":0,\"reference\":0}");
        assertThat(shell.err()).isEmpty();
        assertThat(HOME.resolve("data/PG_VERSION")).exists();
        assertThat(HOME.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(5)
    void installing_the_roles_again_changes_nothing() {
        assertThat(lethe("admin", "install").exit()).isEqualTo(0);
        assertThat(lethe("admin", "install").exit()).isEqualTo(0);
    }

    @Test
    @Order(6)
    void reset_removes_the_database_and_keeps_the_program() {
        Shell shell = lethe("reset", "--yes");

        assertThat(shell.exit()).as(shell.err()).isEqualTo(0);
        assertThat(HOME.resolve("data")).doesNotExist();
        assertThat(HOME.resolve("password")).doesNotExist();
        assertThat(HOME.resolve("program/current")).exists();
    }

    @Test
    @Order(7)
    void exit_codes_reach_the_shell() {
        assertThat(lethe("no-such-command").exit()).isEqualTo(2);
    }

    private static Shell lethe(String... words) {
        List<String> command = new ArrayList<>(List.of(launcher()));
        command.addAll(List.of(words));
        return Shell.run(ELSEWHERE, environment(), command);
    }

    private static Map<String, String> environment() {
        return Map.of("LETHE_HOME", HOME.toString());
    }

    private static String launcher() {
        return Shell.ROOT.resolve("lethe").toString();
    }
}
