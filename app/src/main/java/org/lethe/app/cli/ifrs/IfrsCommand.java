package org.lethe.app.cli.ifrs;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs}: the books from which the IFRS packages are made. */
@Command(
        name = "ifrs",
        description = "The books from which the IFRS packages are made.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SettingsCommand.class,
            TakeOnCommand.class,
            PostCommand.class,
            BooksStatusCommand.class,
            CloseCommand.class,
            ReopenCommand.class,
            ReverseCommand.class,
            ExplainNumbersCommand.class,
            CompareCommand.class,
            LossRatesCommand.class,
            SuspendedCommand.class,
            FinanceKeysCommand.class
        },
        footer = {"", "Example:", "  lethe ifrs status --entity NSC"})
public final class IfrsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which ifrs command?");
    }
}
