package org.lethe.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.app.Lethe;
import org.lethe.database.EmbeddedServer;

/** A real process with a server of its own, and a policy that does not fit its empty database: every firing is refused. */
class ServeIT {
    private static final int SIGTERM_EXIT = 143;
    private static final int MINUTES = 2;
    private static final Path POLICY = Path.of("..", "policies", "connected-services-belux.yaml")
            .toAbsolutePath()
            .normalize();

    private Path home;

    @BeforeEach
    void furnish() throws IOException {
        home = Files.createTempDirectory("lethe-serve");
    }

    @AfterEach
    void clear() {
        EmbeddedServer.remove(home);
    }

    @Test
    void fires_shows_what_was_refused_and_ends_cleanly_when_told_to() throws Exception {
        Process serve = lethe("* * * * * ?", "serve");
        try {
            waitFor(serve, "serve.out", "refused [");

            assertThat(run("schedule"))
                    .contains("Serving: serve-" + serve.pid(), "next firing", "connected-services-belux", "refused");
            assertThat(run("schedule", "--json")).contains("\"result\" : \"refused\"", "\"processes\" : [ \"serve-");

            serve.destroy();
            assertThat(serve.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(serve.exitValue()).isEqualTo(SIGTERM_EXIT);
            assertThat(home.resolve("serve.out"))
                    .content()
                    .contains("serving as serve-", "next firing", "told to end", "ended");
            assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        } finally {
            serve.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_configuration_with_mistakes_is_refused_with_all_of_them_before_anything_starts() throws Exception {
        Process serve = lethe("every night", "serve");

        assertThat(serve.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(serve.exitValue()).isEqualTo(2);
        assertThat(home.resolve("serve.err")).content().contains("schedule.yaml:3:", "bad-cron");
        assertThat(home.resolve("serve.out")).isEmptyFile();
        assertThat(home.resolve("data")).doesNotExist();
    }

    private String run(String... words) throws Exception {
        Process command = lethe("* * * * * ?", words);
        assertThat(command.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue())
                .as(Files.readString(home.resolve(words[0] + ".err")))
                .isZero();
        return Files.readString(home.resolve(words[0] + ".out"));
    }

    private Process lethe(String cron, String... words) throws IOException {
        Path schedule = Files.writeString(home.resolve("schedule.yaml"), """
                lethe: 1
                nightly:
                  cron: "%s"
                  policies: [%s]
                """.formatted(cron, POLICY));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Lethe.class.getName()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(home.resolve(words[0] + ".out").toFile())
                .redirectError(home.resolve(words[0] + ".err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LETHE_"));
        builder.environment().put("LETHE_HOME", home.toString());
        builder.environment().put("LETHE_SCHEDULE", schedule.toString());
        return builder.start();
    }

    private void waitFor(Process process, String file, String text) throws Exception {
        for (int tries = 0; tries < MINUTES * 600; tries++) {
            if (Files.readString(home.resolve(file)).contains(text)) {
                return;
            }
            assertThat(process.isAlive())
                    .as(Files.readString(home.resolve("serve.err")))
                    .isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError("never said " + text + " but: " + Files.readString(home.resolve(file)));
    }
}
