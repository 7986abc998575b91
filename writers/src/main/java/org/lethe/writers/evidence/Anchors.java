package org.lethe.writers.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.lethe.evidence.Anchor;

/**
 * The ledger's head after each run, noted in a file outside the database: one line {@code <seq> <hash>}. Whoever cuts off the
 * ledger's tail, or rewrites it whole, contradicts this file. Copy it elsewhere for what it is worth.
 */
public final class Anchors {

    private final Path file;

    /** @param file created at the first note */
    public Anchors(Path file) {
        this.file = file;
    }

    /** Adds a line and forces it to the disk. */
    public void note(Anchor anchor) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    anchor.seq() + " " + anchor.hash() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's head could not be noted in " + file, e);
        }
    }

    /**
     * All noted heads.
     *
     * @throws IllegalStateException naming the line, when the file holds anything else
     */
    public List<Anchor> read() {
        List<Anchor> anchors = new ArrayList<>();
        try {
            if (!Files.exists(file)) {
                return anchors;
            }
            int line = 0;
            for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                line++;
                if (!text.matches("[0-9]{1,18} [0-9a-f]{64}")) {
                    throw new IllegalStateException("Line " + line + " of " + file
                            + " is not '<entry number> <hash>'; the file was edited or cut.");
                }
                String[] parts = text.split(" ", 2);
                anchors.add(new Anchor(Long.parseLong(parts[0]), parts[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The noted heads could not be read from " + file, e);
        }
        return anchors;
    }
}
