package org.lethe.app.cli.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.app.command.Environment;

/**
 * Whether somebody watches standard error. Java says it of standard input and output together only, so Linux is asked; elsewhere
 * progress is written in lines.
 */
public final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** A terminal that can go back to the beginning of a line. */
    public static boolean isThere(Environment environment) {
        String kind = environment.variables().getOrDefault("TERM", "dumb");
        if (kind.equals("dumb")) {
            return false;
        }
        try {
            return Files.exists(STANDARD_ERROR)
                    && Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
