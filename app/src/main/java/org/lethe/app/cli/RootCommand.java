package org.lethe.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code lethe}: says what there is. */
@Command(
        name = "lethe",
        description = "Erases what has expired from PostgreSQL databases, every night, and proves it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PolicyCommand.class,
            MigrateCommand.class,
            AdminCommand.class,
            SampleCommand.class,
            ResetCommand.class,
            RehearseCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 refused.",
            "Without settings Lethe runs a PostgreSQL of its own; LETHE_DB_URL, LETHE_DB_USER and LETHE_DB_PASSWORD_FILE name another one.",
            "",
            "Example:",
            "  lethe COMMAND --help"
        })
final class RootCommand implements Runnable {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say all that is known about a failure.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
