package org.lethe.bench.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;

/** The benchmark's own files. */
final class Text {
    private Text() {}

    static String of(String name) {
        try (InputStream file = Text.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Policy policy(String source) {
        return switch (PolicyFile.read("policy.yaml", source.getBytes(StandardCharsets.UTF_8))) {
            case PolicyResult.Good good -> good.policy();
            case PolicyResult.Bad bad ->
                throw new IllegalStateException(
                        "The benchmark's policy: " + bad.problems().getFirst());
        };
    }
}
