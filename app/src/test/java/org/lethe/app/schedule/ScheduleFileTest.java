package org.lethe.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.rules.retention.yaml.Problem;

class ScheduleFileTest {
    @TempDir
    Path folder;

    @BeforeEach
    void thereIsAPolicy() throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), "lethe: 1\n");
    }

    @Test
    void the_shipped_file_is_good_and_says_half_past_two() {
        ScheduleSettings settings = good(Path.of("..", "config", "schedule.yaml"));

        assertThat(settings.nights()).isEqualTo(new Nights("0 30 2 * * ?", ZoneId.of("Europe/Brussels")));
        assertThat(settings.whenMissed()).isEqualTo(WhenMissed.RUN_ONCE);
        assertThat(settings.policies())
                .singleElement()
                .satisfies(policy -> assertThat(policy).hasFileName("connected-services-belux.yaml"));
    }

    @Test
    void a_file_that_names_only_policies_runs_them_at_half_past_two_in_brussels() throws IOException {
        assertThat(good(written("lethe: 1\nnightly: { policies: policy.yaml }\n")))
                .isEqualTo(new ScheduleSettings(
                        new Nights("0 30 2 * * ?", ZoneId.of("Europe/Brussels")),
                        WhenMissed.RUN_ONCE,
                        List.of(folder.resolve("policy.yaml").toAbsolutePath())));
    }

    @Test
    void the_words_decide_what_becomes_of_a_missed_night() throws IOException {
        assertThat(good(written("""
                        lethe: 1
                        nightly:
                          when-missed: skip to the next night
                          policies: [policy.yaml]
                        """)).whenMissed()).isEqualTo(WhenMissed.SKIP);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_line_and_a_hint() throws IOException {
        List<Problem> problems = bad(written("""
                lethe: 1
                nightly:
                  crno: 0 30 2 * * ?
                  cron: 30 2 * * *
                  zone: Europe/Brusels
                  when-missed: run once as soon as posible
                  policies: [policy.yaml, nowhere.yaml, policy.yaml]
                daily: {}
                """));

        assertThat(problems)
                .extracting(Problem::line, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "unknown-key"),
                        org.assertj.core.groups.Tuple.tuple(4, "bad-cron"),
                        org.assertj.core.groups.Tuple.tuple(5, "bad-zone"),
                        org.assertj.core.groups.Tuple.tuple(6, "bad-choice"),
                        org.assertj.core.groups.Tuple.tuple(7, "policy-unreadable"),
                        org.assertj.core.groups.Tuple.tuple(7, "duplicate-entry"),
                        org.assertj.core.groups.Tuple.tuple(8, "unknown-key"));
        assertThat(problems)
                .extracting(Problem::hint)
                .contains(
                        "did you mean 'cron'?",
                        "did you mean 'Europe/Brussels'?",
                        "did you mean 'run once as soon as possible'?");
    }

    @Test
    void a_file_that_is_not_there_empty_or_no_yaml_is_a_problem_like_any_other() throws IOException {
        assertThat(bad(folder.resolve("absent.yaml"))).extracting(Problem::code).containsExactly("file-unreadable");
        assertThat(bad(written("# nothing\n"))).extracting(Problem::code).containsExactly("empty-file");
        assertThat(bad(written("nightly: [\n"))).extracting(Problem::code).containsExactly("yaml-syntax");
        assertThat(bad(written("- a\n- b\n"))).extracting(Problem::code).containsExactly("wrong-type");
        assertThat(bad(written("lethe: 2\nnightly: { policies: [] }\n")))
                .extracting(Problem::code)
                .containsExactly("unknown-language", "empty-value");
    }

    @Test
    void a_variable_names_another_file() {
        assertThat(ScheduleFile.choose(Map.of("LETHE_SCHEDULE", "/etc/lethe.yaml")))
                .isEqualTo(Path.of("/etc/lethe.yaml"));
        assertThat(ScheduleFile.choose(Map.of("LETHE_ROOT", "/opt/lethe")))
                .isEqualTo(Path.of("/opt/lethe/config/schedule.yaml"));
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("schedule.yaml"), text);
    }

    private static ScheduleSettings good(Path file) {
        return switch (ScheduleFile.read(file)) {
            case ScheduleResult.Good good -> good.settings();
            case ScheduleResult.Bad bad -> throw new AssertionError(bad.problems());
        };
    }

    private static List<Problem> bad(Path file) {
        return switch (ScheduleFile.read(file)) {
            case ScheduleResult.Good good -> throw new AssertionError(good.settings());
            case ScheduleResult.Bad bad -> bad.problems();
        };
    }
}
