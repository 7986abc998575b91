package org.lethe.app.cli.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe bench}: how fast it is on this machine. */
@Command(
        name = "bench",
        description = "How fast the jobs are on this machine, beside hand-written SQL for the same effect.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchRetentionCommand.class,
            BenchObfcmCommand.class,
            BenchDealerCommand.class,
            BenchIfrsCommand.class
        },
        footer = {"", "Example:", "  lethe bench retention --rows 1000000"})
public final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which benchmark?");
    }
}
