package org.lethe.rules.retention.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.lethe.rules.retention.Policy;

/** A policy file in the making: the good one, with edits. */
record PolicyText(String text) {

    static PolicyText good() {
        try (InputStream in = Objects.requireNonNull(PolicyText.class.getResourceAsStream("good.yaml"))) {
            return new PolicyText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces the first occurrence; the edit must find what it edits. */
    PolicyText with(String old, String replacement) {
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return new PolicyText(text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    /** Line of the first occurrence, from 1. */
    int lineOf(String marker) {
        assertThat(text).contains(marker);
        return 1
                + (int) text.substring(0, text.indexOf(marker))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    PolicyResult read() {
        return PolicyFile.read("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    Policy policy() {
        return switch (read()) {
            case PolicyResult.Good good -> good.policy();
            case PolicyResult.Bad bad -> throw new AssertionError(bad.problems());
        };
    }

    List<Problem> problems() {
        return switch (read()) {
            case PolicyResult.Good good -> List.of();
            case PolicyResult.Bad bad -> bad.problems();
        };
    }
}
