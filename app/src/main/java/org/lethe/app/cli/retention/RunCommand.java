package org.lethe.app.cli.retention;

import org.lethe.app.cli.dealer.RunDealerCommand;
import org.lethe.app.cli.ifrs.RunIfrsCommand;
import org.lethe.app.cli.obfcm.RunObfcmCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe run}: starts a job now. */
@Command(
        name = "run",
        description = "Run a job now, in the foreground.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunRetentionCommand.class,
            RunNightlyCommand.class,
            RunObfcmCommand.class,
            RunDealerCommand.class,
            RunIfrsCommand.class
        },
        footer = {"", "Example:", "  lethe run retention"})
public final class RunCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Run which job?");
    }
}
