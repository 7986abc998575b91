package org.lethe.app.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a command as a person's shell would. */
record Shell(int exit, String out, String err) {
    /** The repository, seen from the module that the tests run in. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static Shell run(Path workingDirectory, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("lethe", ".out");
            Path err = Files.createTempFile("lethe", ".err");
            int exit = start(workingDirectory, environment, command, out, err).waitFor();
            Shell result = new Shell(
                    exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Process start(
            Path workingDirectory, Map<String, String> environment, List<String> command, Path out, Path err)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LETHE_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
