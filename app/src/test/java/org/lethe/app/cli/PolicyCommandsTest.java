package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.app.command.ExitCode;

class PolicyCommandsTest {
    private static final Map<String, String> ROOT =
            Map.of("LETHE_ROOT", Path.of("..").toAbsolutePath().normalize().toString());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_shipped_policy_is_fine() {
        int code = lethe("policy", "check", "--offline");

        assertThat(code).as("%s %s", out, err).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("nothing is wrong with connected-services-belux");
    }

    @Test
    void a_policy_with_faults_is_refused_with_every_fault_on_its_line() throws IOException {
        Path file = shippedWith("period: P28D", "period: P-28D", "zone: Europe/Brussels", "zone: Europe/Brussel");

        int code = lethe("policy", "check", "--offline", file.toString());

        assertThat(code).isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString().lines())
                .anyMatch(line ->
                        line.startsWith(file + ":") && line.contains(" bad-zone ") && line.contains("did you mean"))
                .anyMatch(line -> line.contains(" negative-period "));
        assertThat(err.toString()).contains("2 problems in " + file);
    }

    @Test
    void a_program_reads_the_same_as_json() throws IOException {
        Path file = shippedWith("zone: Europe/Brussels", "zone: Europe/Brussel");

        int code = lethe("policy", "check", "--offline", "--json", file.toString());

        assertThat(code).isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString()).contains("\"accepted\":false", "\"code\":\"bad-zone\"", "\"line\":");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_a_question_of_usage() {
        assertThat(lethe("policy", "check", "--offline", "no-such-file.yaml")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no-such-file.yaml");
    }

    @Test
    void lethe_policy_names_the_file_when_the_command_line_does_not() throws IOException {
        Path file = shippedWith("version: \"2026-11\"", "version: \"2099-12\"");

        int code = CommandLineProgram.run(
                Map.of("LETHE_POLICY", file.toString()),
                new PrintWriter(out),
                new PrintWriter(err),
                "policy",
                "check",
                "--offline");

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("2099-12");
    }

    @Test
    void shows_the_policy_to_people() throws IOException {
        assertThat(lethe("policy", "show")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("## Deletion classes", "| end of the relationship |");

        Path page = folder.resolve("policy.html");
        assertThat(lethe("policy", "show", "--format", "html", "--out", page.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Contact data of customers");
    }

    @Test
    void shows_nothing_of_a_policy_that_is_refused() throws IOException {
        Path file = shippedWith("zone: Europe/Brussels", "zone: Europe/Brussel");

        assertThat(lethe("policy", "show", file.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("bad-zone");
    }

    private Path shippedWith(String... replacements) throws IOException {
        String text = Files.readString(Path.of("..", "policies", "connected-services-belux.yaml"));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replaceFirst(java.util.regex.Pattern.quote(replacements[i]), replacements[i + 1]);
        }
        return Files.writeString(folder.resolve("policy.yaml"), text);
    }

    private int lethe(String... words) {
        return CommandLineProgram.run(ROOT, new PrintWriter(out), new PrintWriter(err), words);
    }
}
