package org.lethe.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The option {@code --out}: a result in a file instead of on standard output. */
public final class OutFile {

    private OutFile() {}

    /**
     * Writes the text, in UTF-8.
     *
     * @throws UsageException when the folder does not exist
     */
    public static void write(Path target, String text) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder + ": make it first.");
        }
        Files.writeString(target, text);
    }
}
