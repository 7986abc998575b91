package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import picocli.CommandLine;

/** Somebody types a command. */
class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<CommandLine> commands() {
        return withSubcommands(CommandLineProgram.commandLine(Map.of()))
                .filter(each -> !each.getCommandSpec().usageMessage().hidden());
    }

    private static Stream<CommandLine> withSubcommands(CommandLine commandLine) {
        return Stream.concat(
                Stream.of(commandLine),
                commandLine.getSubcommands().values().stream().flatMap(CommandLineTest::withSubcommands));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself_with_an_example(CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();

        assertThat(usage.description()).as("description").isNotEmpty();
        assertThat(String.join("\n", usage.footer())).contains("Example:").contains("lethe ");
        assertThat(command.getCommandSpec().findOption("--help")).as("--help").isNotNull();
    }

    @Test
    void help_is_a_result_and_goes_to_standard_output() {
        assertThat(run("--help")).isEqualTo(0);

        assertThat(out.toString()).contains("Usage: lethe").contains("migrate").doesNotContain("rehearse");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_names_every_command_although_none_was_made() {
        run("--help");

        assertThat(out.toString().lines().map(String::strip))
                .contains("Commands:")
                .satisfies(lines -> assertThat(CommandLineProgram.commandLine(Map.of())
                                .getSubcommands()
                                .values())
                        .map(CommandLine::getCommandSpec)
                        .filteredOn(command -> !command.usageMessage().hidden())
                        .hasSizeGreaterThan(10)
                        .allSatisfy(command -> assertThat(lines)
                                .anyMatch(line -> line.startsWith(command.name() + " ")
                                        && line.contains(command.usageMessage()
                                                .description()[0]
                                                .substring(0, 20)))));
    }

    @Test
    void words_may_come_from_a_file(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "plan --as-of 2026-02-30");

        assertThat(run("@" + words)).isEqualTo(2);

        assertThat(err.toString()).contains("2026-02-30").contains("Try: lethe plan --help");
    }

    @Test
    void a_word_that_is_nearly_right_is_answered_with_the_right_one() {
        assertThat(run("migrat")).isEqualTo(2);

        assertThat(err.toString()).contains("migrat").contains("lethe migrate").contains("Try: lethe --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_date_or_number_that_is_none_is_answered_in_words_and_not_with_a_class_of_java() {
        assertThat(run("plan", "--as-of", "2026-02-30")).isEqualTo(2);
        assertThat(run("approve", "x", "--reason", "y")).isEqualTo(2);

        assertThat(err.toString())
                .contains("'2026-02-30' is not a date, such as 2026-11-22")
                .contains("'x' is not a whole number")
                .doesNotContain("java.", "long");
    }

    @Test
    void nobody_is_no_second_person_and_nothing_is_no_reason() {
        assertThat(run(
                        "ifrs",
                        "reverse",
                        "--entity",
                        "NSC",
                        "--journal",
                        "1",
                        "--by",
                        "ada",
                        "--reason",
                        "paid twice",
                        "--confirmed-by",
                        " "))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--confirmed-by is empty");
        assertThat(run(
                        "ifrs",
                        "explain-numbers",
                        "--entity",
                        "NSC",
                        "--numbers",
                        "I-: 4",
                        "--reason",
                        "",
                        "--confirmed-by",
                        "bo"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--reason is empty");
    }

    @Test
    void no_word_at_all_is_not_success() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("admin")).isEqualTo(2);
    }

    @Test
    void reset_without_yes_removes_nothing_and_says_what_it_would() {
        assertThat(run("reset")).isEqualTo(2);

        assertThat(err.toString()).contains("/nowhere/lethe").contains("reset --yes");
    }

    @Test
    void reset_never_touches_somebody_elses_database() {
        Map<String, String> external = Map.of("LETHE_DB_URL", "jdbc:postgresql://db/crm", "LETHE_DB_USER", "lethe");

        assertThat(run(external, "reset", "--yes")).isEqualTo(2);

        assertThat(err.toString()).contains("own database only").contains("jdbc:postgresql://db/crm");
    }

    @Test
    void contradicting_settings_are_sentences_without_a_stack_trace() {
        assertThat(run(Map.of("LETHE_DB_USER", "lethe"), "migrate")).isEqualTo(2);

        assertThat(err.toString())
                .contains("LETHE_DB_URL is missing")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void a_refusal_is_three_a_failure_one_and_only_verbose_shows_the_trace() {
        assertThat(thrown(new RefusedException("Another run is going on: wait for it.")))
                .isEqualTo(3);
        assertThat(err.toString()).isEqualTo("Another run is going on: wait for it." + System.lineSeparator());

        assertThat(thrown(new UsageException("Say which."))).isEqualTo(2);
        assertThat(thrown(new IllegalStateException("row 7: Ottilie"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("IllegalStateException")
                .contains("--verbose")
                .doesNotContain("Ottilie")
                .doesNotContain("\tat ");

        assertThat(thrown(new IllegalStateException("row 7"), "--verbose")).isEqualTo(1);
        assertThat(err.toString()).contains("\tat ");
    }

    private int thrown(RuntimeException failure, String... words) {
        CommandLine commandLine = CommandLineProgram.commandLine(Map.of());
        commandLine.addSubcommand("fail", new Failing(failure));
        commandLine.setErr(new PrintWriter(err, true)).setExecutionExceptionHandler(new Failures());
        return commandLine.execute(
                Stream.concat(Stream.of(words), Stream.of("fail")).toArray(String[]::new));
    }

    private int run(String... words) {
        return run(Map.of("LETHE_HOME", "/nowhere/lethe"), words);
    }

    private int run(Map<String, String> environment, String... words) {
        return CommandLineProgram.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @CommandLine.Command
    record Failing(RuntimeException failure) implements Runnable {
        @Override
        public void run() {
            throw failure;
        }
    }
}
