package org.lethe.writers.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a file under a temporary name in its own folder and moves it: a reader sees all of it or none. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes text as UTF-8, replacing an older file of that name.
     *
     * @return the file
     * @throws java.io.UncheckedIOException naming the file when it cannot be written; nothing half-written remains under its name
     */
    public static Path write(Path file, String text) {
        return EncryptedFile.writeClear(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)))
                .file();
    }
}
