package org.lethe.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.database.LetheDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe admin}: what an administrator of the database does once. */
@Command(
        name = "admin",
        description = "What an administrator of the database does once.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AdminCommand.Install.class,
        footer = {"", "Example:", "  lethe admin install"})
final class AdminCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which admin command?");
    }

    /** {@code lethe admin install}: one database role per job, granted to the login that runs Lethe. */
    @Command(
            name = "install",
            description =
                    "Create Lethe's roles and its schema, and grant the roles to a login. Running it again changes nothing.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  LETHE_DB_USER=dba lethe admin install --login lethe_nightly"})
    static final class Install implements Callable<Integer> {
        private final Environment environment;

        @Option(
                names = "--login",
                paramLabel = "NAME",
                description = "Who will run Lethe; the login of this command when absent.")
        private @Nullable String login;

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        Install(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() throws Exception {
            return environment.withDatabase(this::install);
        }

        private int install(LetheDatabase database) {
            String grantee = login == null ? database.connections().login().user() : login;
            database.install(grantee);
            spec.commandLine()
                    .getOut()
                    .println("Lethe's roles are installed and granted to " + grantee + ". Next: lethe migrate");
            return ExitCode.DONE;
        }
    }
}
