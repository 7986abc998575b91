package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lethe.app.command.Environment;
import org.lethe.app.stop.OpenThings;
import org.lethe.database.EmbeddedServer;

/** Somebody presses Ctrl-C, or the system sends SIGTERM, while a command works on Lethe's own database. */
class SignalIT {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @Test
    void the_last_opened_is_closed_first_and_the_server_is_stopped() throws Exception {
        Path home = Path.of("target", "signal-it").toAbsolutePath();
        EmbeddedServer.remove(home);
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongCommand.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = command.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("working");
            assertThat(home.resolve("data/postmaster.pid")).exists();

            command.toHandle().destroy(); // Process.destroy would close the stream as well

            assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).as("closed before the database").isEqualTo("job closed");
            assertThat(command.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        } finally {
            command.destroyForcibly();
            EmbeddedServer.remove(home);
        }
    }

    /** A command that never ends by itself. */
    static final class LongCommand {
        private LongCommand() {}

        public static void main(String[] args) throws Exception {
            new Environment(Map.of("LETHE_HOME", args[0])).withDatabase(database -> {
                OpenThings.add(() -> System.out.println("job closed"));
                System.out.println("working");
                new CountDownLatch(1).await();
                return 0;
            });
        }
    }
}
