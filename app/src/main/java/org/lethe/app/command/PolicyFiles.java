package org.lethe.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.rules.retention.yaml.Problem;

/** Finds and reads the policy file that a command works with. */
public final class PolicyFiles {
    private static final String USUAL = "policies/connected-services-belux.yaml";

    private PolicyFiles() {}

    /** The file that was named; else {@code LETHE_POLICY}; else the policy shipped with the program. */
    public static Path choose(@Nullable Path named, Map<String, String> variables) {
        String fromEnvironment = variables.get("LETHE_POLICY");
        String root = variables.getOrDefault("LETHE_ROOT", "");
        Path file = named != null
                ? named
                : fromEnvironment != null
                        ? Path.of(fromEnvironment)
                        : Path.of(root).resolve(USUAL);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException(
                    "There is no policy file " + file + ", or it may not be read: name one, or set LETHE_POLICY.");
        }
        return file;
    }

    /**
     * Reads the policy.
     *
     * @throws RefusedException with every problem, one a line
     */
    public static PolicyInUse require(Path file) {
        byte[] bytes = bytes(file);
        return switch (PolicyFile.read(file.toString(), bytes)) {
            case PolicyResult.Good good ->
                new PolicyInUse(file, good.policy(), good.places(), new String(bytes, StandardCharsets.UTF_8));
            case PolicyResult.Bad bad -> throw new RefusedException(sentences(bad.problems()));
        };
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PolicyFile.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UsageException("The policy file " + file + " cannot be read.");
        }
    }

    /** Problems, one a line. */
    public static String sentences(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    /** How many they are, in words. */
    public static String count(List<Problem> problems) {
        return problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    }
}
