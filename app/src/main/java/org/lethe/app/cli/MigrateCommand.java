package org.lethe.app.cli;

import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.platform.Schema;
import org.lethe.database.LetheDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe migrate}: brings Lethe's own tables, and on request the reference database, to this version. */
@Command(
        name = "migrate",
        description = "Bring schema lethe to this version of the program.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  LETHE_DB_URL=jdbc:postgresql://db.example/crm LETHE_DB_USER=lethe lethe migrate"})
final class MigrateCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--reference",
            description =
                    "Also install the reference database (schemas business and sample); never where real data lives.")
    private boolean reference;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    MigrateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return environment.withDatabase(this::migrate);
    }

    private int migrate(LetheDatabase database) {
        int own = Schema.bringUpToDate(database);
        int business = reference ? database.migrations().migrateReference() : 0;
        String result = json
                ? "{\"lethe\":%d,\"reference\":%d}".formatted(own, business)
                : "Up to date: %d migration(s) of schema lethe and %d of the reference database ran now."
                        .formatted(own, business);
        spec.commandLine().getOut().println(result);
        return ExitCode.DONE;
    }
}
