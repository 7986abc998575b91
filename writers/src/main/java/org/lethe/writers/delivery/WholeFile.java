package org.lethe.writers.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file under a temporary name in its own folder and moves it: a reader sees all of it or none. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes text as UTF-8, replacing an older file of that name.
     *
     * @return the file
     * @throws UncheckedIOException naming the file when it cannot be written; nothing half-written remains under its name
     */
    public static Path write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                Files.writeString(temporary, text, StandardCharsets.UTF_8);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be written", e);
        }
    }
}
