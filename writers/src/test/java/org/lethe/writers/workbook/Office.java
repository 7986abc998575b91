package org.lethe.writers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** LibreOffice, which is somebody else's reader. */
final class Office {
    private Office() {}

    /** Converts a file beside it; skips the test where LibreOffice is not installed. */
    static Path convert(Path file, String format, String ending) throws Exception {
        assumeTrue(
                installed(),
                "LibreOffice is not installed: no proof here that it opens what we write (apt-get install libreoffice-calc-nogui)");
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContainIgnoringCase("error");
        return folder.resolve(file.getFileName().toString().replaceFirst("\\.xlsx$", ending));
    }

    private static boolean installed() {
        try {
            Process process = new ProcessBuilder("soffice", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
