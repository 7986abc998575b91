package org.lethe.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import picocli.CommandLine.Command;

/**
 * {@code lethe rehearse}: runs commands on a throw-away database of their own, so that the JVM can record the classes they need for class-data
 * sharing. The launcher calls it once after a build; not for people, so not in the help.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("policy", "check", "--offline"),
            List.of("admin", "install"),
            List.of("sample", "load", "--scale", "0.01", "--as-of", "2026-01-31"),
            List.of("plan", "--as-of", "2026-01-31"));

    private final Environment environment;

    RehearseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path real = Path.of(environment.variables().getOrDefault(DatabaseSettings.HOME, ".lethe"));
        Path stage = real.resolve("program").resolve("rehearsal").toAbsolutePath();
        Files.createDirectories(stage);
        shareBinaries(real.toAbsolutePath(), stage);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try {
            for (List<String> words : COMMANDS) {
                Map<String, String> onStage = Map.of(DatabaseSettings.HOME, stage.toString());
                CommandLineProgram.run(onStage, nowhere, nowhere, words.toArray(String[]::new));
            }
        } finally {
            EmbeddedServer.remove(stage);
        }
        return ExitCode.DONE;
    }

    /** PostgreSQL's programs are unpacked once, where the real commands look for them. */
    private static void shareBinaries(Path real, Path stage) throws IOException {
        Files.createDirectories(real.resolve("binaries"));
        Path link = stage.resolve("binaries");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, real.resolve("binaries"));
        }
    }
}
