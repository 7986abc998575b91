package org.lethe.rules.retention.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads policy files: the whole policy, or everything that is wrong with it. Never throws because of what is in the file. */
public final class PolicyFile {

    /** A larger file is refused unread; the shipped policy needs a twentieth of it. */
    public static final int MOST_BYTES = 1_000_000;

    private PolicyFile() {}

    /** Reads the file; a missing or unreadable one is a problem like any other. */
    public static PolicyResult read(Path path) {
        Problems problems = new Problems(path.toString());
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.toString(), in.readNBytes(MOST_BYTES + 1));
        } catch (IOException unreadable) {
            problems.add(
                    0,
                    0,
                    Fault.FILE_UNREADABLE,
                    "The file cannot be read",
                    "check that it exists and that it may be read");
            return new PolicyResult.Bad(problems.inOrder(), null);
        }
    }

    /**
     * Reads a file's bytes.
     *
     * @param name how problems call the file
     */
    public static PolicyResult read(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        if (bytes.length > MOST_BYTES) {
            problems.add(0, 0, Fault.FILE_TOO_LARGE, "The file is larger than 1 MB and was not read", "");
            return new PolicyResult.Bad(problems.inOrder(), null);
        }
        Optional<Node> root = new Document(problems).root(bytes);
        if (root.isEmpty()) {
            return bad(problems);
        }
        PolicyDraft draft = PolicySection.read(root.get(), problems);
        List.of(
                        new TableChecks(draft, problems),
                        new ColumnChecks(draft, problems),
                        new ReferenceChecks(draft, problems),
                        new FactChecks(draft, problems),
                        new PurposeChecks(draft, problems))
                .forEach(Runnable::run);
        Places places = new Places(name, root.get());
        return problems.none()
                ? new PolicyResult.Good(draft.policy(digest(bytes)), places)
                : new PolicyResult.Bad(problems.inOrder(), Salvage.of(draft, places, problems));
    }

    private static PolicyResult bad(Problems problems) {
        if (problems.none()) {
            problems.add(1, 1, Fault.EMPTY_FILE, "The file holds no policy", "");
        }
        return new PolicyResult.Bad(problems.inOrder(), null);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
