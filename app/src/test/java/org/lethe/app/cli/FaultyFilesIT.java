package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.app.command.ExitCode;
import org.lethe.app.schedule.ScheduleFaults;
import org.lethe.database.DatabaseRole;

/** Files and arguments with one fault each, and with many at once, through the real commands: all is said, nothing is changed. */
class FaultyFilesIT {

    private static final Path SHIPPED = Path.of("..", "policies", "connected-services-belux.yaml");

    @SuppressWarnings("NullAway.Init") // before all
    private static TryingIt it;

    @BeforeAll
    static void a_database_with_functions_that_nobody_should_use() {
        it = new TryingIt("faults");
        assertThat(it.lethe("migrate")).as(it.err()).isEqualTo(ExitCode.DONE);
        it.database.execute(DatabaseRole.BUSINESS_OWNER, """
                CREATE SEQUENCE business.draws;
                CREATE FUNCTION business.writes(day date) RETURNS date LANGUAGE sql AS
                $$ INSERT INTO business.recall (recall_id, recall_code, title, opened_on) VALUES (99, 'X', 'X', day) RETURNING opened_on $$;
                GRANT EXECUTE ON FUNCTION business.writes(date) TO lethe_retention;
                GRANT USAGE ON SEQUENCE business.draws TO lethe_retention;
                """);
    }

    @AfterAll
    static void close() {
        it.close();
    }

    @Test
    void every_fault_of_a_policy_file_is_refused_by_its_name() throws IOException {
        List<String> accepted = new ArrayList<>();
        for (Fault fault : Faults.ofTheFile()) {
            check(fault, accepted, "--offline");
        }
        assertThat(Faults.ofTheFile()).hasSizeGreaterThanOrEqualTo(48);
        assertThat(accepted).isEmpty();
    }

    @Test
    void every_fault_that_only_the_database_shows_is_refused_and_nothing_is_changed() throws IOException {
        String before = fingerprint();
        List<String> accepted = new ArrayList<>();
        for (Fault fault : Faults.ofTheDatabase()) {
            check(fault, accepted);
        }
        assertThat(accepted).isEmpty();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void many_faults_are_all_said_at_once() throws IOException {
        Path file = edited(
                "zone: Europe/Brussels", "zone: Europe/Brussel",
                "period: P28D", "period: P-28D",
                "starts: switched off", "starts: switched of",
                "tombstone: true", "tombstnoe: true");

        assertThat(it.lethe("policy", "check", "--offline", file.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(it.out()).contains("bad-zone", "negative-period", "unknown-fact", "unknown-key");
    }

    @Test
    void a_file_above_a_megabyte_is_refused_unread() throws IOException {
        Path file = Files.writeString(it.home.resolve("large.yaml"), "# x\n".repeat(300_000));

        assertThat(it.lethe("policy", "check", "--offline", file.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(it.out()).contains("file-too-large");
        assertThat(it.lethe("run", "retention", "--policy", file.toString())).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void a_sample_that_cannot_be_made_is_refused_and_makes_nothing() {
        String before = fingerprint();
        for (String[] words : new String[][] {
            {"--scale", "0"}, {"--scale", "-1"}, {"--scale", "NaN"}, {"--scale", "Infinity"}, {"--scale", "1e9"},
            {"--scale", "much"}, {"--as-of", "2026-02-30"}, {"--as-of", "yesterday"}, {"--seed", "x"}, {"--sclae", "1"}
        }) {
            assertThat(it.lethe("sample", "load", words[0], words[1]))
                    .as(String.join(" ", words))
                    .isIn(ExitCode.USAGE, ExitCode.REFUSED);
            assertThat(it.err()).isNotBlank().doesNotContain("\tat ");
        }
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void every_fault_of_the_schedule_is_refused_before_anything_is_served() throws IOException {
        for (Map.Entry<String, String> fault : ScheduleFaults.ALL.entrySet()) {
            Path file = Files.writeString(it.home.resolve("schedule.yaml"), fault.getValue(), StandardCharsets.UTF_8);
            assertThat(it.with("LETHE_SCHEDULE", file.toString()).lethe("serve"))
                    .as(fault.getKey() + ": " + it.err())
                    .isEqualTo(ExitCode.USAGE);
        }
    }

    private static void check(Fault fault, List<String> accepted, String... more) throws IOException {
        Path file = edited(fault.from(), fault.to());
        List<String> words = new ArrayList<>(List.of("policy", "check", file.toString()));
        words.addAll(List.of(more));
        int code = it.lethe(words.toArray(String[]::new));
        if (code != ExitCode.REFUSED || !it.out().contains(fault.says())) {
            accepted.add(fault.name() + ": exit " + code + ", "
                    + it.out().lines().limit(3).toList() + it.err());
        }
    }

    private static Path edited(String... edits) throws IOException {
        String text = Files.readString(SHIPPED);
        for (int i = 0; i < edits.length; i += 2) {
            assertThat(text).contains(edits[i]);
            text = text.replaceFirst(
                    java.util.regex.Pattern.quote(edits[i]), java.util.regex.Matcher.quoteReplacement(edits[i + 1]));
        }
        return Files.writeString(it.home.resolve("policy.yaml"), text);
    }

    /** How many rows every table of both schemas has ever got, changed and lost, and every sequence's state. */
    private static String fingerprint() {
        return it.query("""
                SELECT string_agg(t, ' ' ORDER BY t) FROM (
                    SELECT schemaname || '.' || relname || ' '
                           || (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', schemaname, relname),
                                                                   false, true, '')))[1] AS t
                    FROM pg_stat_user_tables WHERE schemaname = 'business'
                    UNION ALL SELECT 'draws ' || is_called FROM business.draws) AS counted
                """);
    }

    /**
     * A fault.
     *
     * @param name for people
     * @param from text of the shipped policy
     * @param to what an author made of it
     * @param says a word that the complaint must contain
     */
    record Fault(String name, String from, String to, String says) {}
}
