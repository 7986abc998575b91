package org.lethe.rules.retention.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One small edit to a good policy each time: the reader names the fault, its line and what to do. */
class PolicyWithOneFaultTest {

    /**
     * @param old text of the good policy
     * @param replacement what stands there instead
     * @param code expected code
     * @param marker text on the line that must be named
     * @param hint part of the hint
     */
    record Edit(String old, String replacement, String code, String marker, String hint) {
        @Override
        public String toString() {
            return code + ": " + replacement.strip().lines().findFirst().orElse("(removed)");
        }
    }

    @ParameterizedTest
    @MethodSource("org.lethe.rules.retention.yaml.FaultyEdits#all")
    void names_the_fault_its_line_and_what_to_do(Edit edit) {
        PolicyText text = PolicyText.good().with(edit.old(), edit.replacement());

        assertThat(text.problems()).as("problems %s", text.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(edit.code());
            assertThat(problem.line()).isEqualTo(text.lineOf(edit.marker()));
            assertThat(problem.column()).isPositive();
            assertThat(problem.hint()).contains(edit.hint());
            assertThat(problem.file()).isEqualTo("policy.yaml");
        });
    }

    @Test
    void tries_at_least_fifty_faults() {
        assertThat(FaultyEdits.all()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void every_kind_of_fault_is_tried_here_or_with_files() {
        Set<String> tried = FaultyEdits.all().map(Edit::code).collect(Collectors.toSet());
        Set<String> withFiles =
                Set.of("file-unreadable", "file-too-large", "not-utf-8", "empty-file", "too-deep", "too-many-problems");

        assertThat(Stream.of(Fault.values()).map(Fault::word).filter(word -> !withFiles.contains(word)))
                .isSubsetOf(tried);
    }
}
