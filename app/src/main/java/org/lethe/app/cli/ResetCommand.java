package org.lethe.app.cli;

import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe reset}: removes Lethe's own database for good; a foreign one is never touched. */
@Command(
        name = "reset",
        description = "Remove Lethe's own database and all that is in it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe reset --yes"})
final class ResetCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--yes", description = "Really: nothing can bring it back.")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ResetCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        switch (environment.databaseSettings()) {
            case DatabaseSettings.External external ->
                throw new UsageException("reset removes Lethe's own database only, and LETHE_DB_URL names another one ("
                        + external.url() + "): unset it, or drop that database yourself.");
            case DatabaseSettings.Embedded embedded -> {
                if (!yes) {
                    throw new UsageException("This would remove the database under " + embedded.home()
                            + " for good: say lethe reset --yes.");
                }
                boolean removed = EmbeddedServer.remove(embedded.home());
                spec.commandLine()
                        .getOut()
                        .println(
                                removed
                                        ? "Removed the database under " + embedded.home() + "."
                                        : "There was no database under " + embedded.home() + ".");
            }
        }
        return ExitCode.DONE;
    }
}
