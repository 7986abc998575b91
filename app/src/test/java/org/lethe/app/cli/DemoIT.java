package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lethe.app.command.ExitCode;
import org.lethe.database.EmbeddedServer;

/** Somebody tries the demonstration, likes it, and tries it again. */
class DemoIT {
    private static final Path HOME = Path.of("target", "demo-it").toAbsolutePath();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterAll
    static void remove() {
        EmbeddedServer.remove(HOME);
    }

    @Test
    void everything_is_shown_once_and_works_a_second_time() {
        for (int time = 1; time <= 2; time++) {
            out.getBuffer().setLength(0);

            assertThat(lethe("demo", "--scale", "0.05")).as(err.toString()).isEqualTo(ExitCode.DONE);

            assertThat(out.toString())
                    .contains("Run " + time + " of connected-services-belux", ": completed")
                    .contains(
                            "GONE, and the evidence proves it",
                            "KEPT until",
                            "KEPT, suspended",
                            "INTACT",
                            "What to try next");
            assertThat(certificate()).isRegularFile().hasFileName("certificate-run-" + time + ".html");
        }
    }

    /** The page to print, where the demonstration says it is. */
    private Path certificate() {
        String line = out.toString()
                .lines()
                .filter(text -> text.startsWith("Certificate: "))
                .findFirst()
                .orElseThrow();
        return Path.of(line.substring("Certificate: ".length()).replace(".txt, .json and .html", ".html"));
    }

    private int lethe(String... words) {
        Map<String, String> environment = Map.of(
                "LETHE_HOME", HOME.toString(),
                "LETHE_ROOT", Path.of("..").toAbsolutePath().normalize().toString());
        return CommandLineProgram.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
