package org.lethe.reports.protection.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.evidence.Sha256;

/** SHA-256 of files. */
final class Digests {
    private Digests() {}

    /** Empty when there is no such file. */
    static String of(Path file) throws IOException {
        return Files.isRegularFile(file) ? Sha256.of(Files.readAllBytes(file)) : "";
    }
}
