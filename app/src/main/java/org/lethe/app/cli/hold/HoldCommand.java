package org.lethe.app.cli.hold;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe hold}: legal holds (notice G.8) and restrictions (GDPR Art. 18). */
@Command(
        name = "hold",
        description = "Keep a subject's rows from being erased, list what is kept, and release it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {HoldAddCommand.class, HoldListCommand.class, HoldReleaseCommand.class},
        footer = {"", "Example:", "  lethe hold add --person 4711 --reason \"dispute over the last invoice\""})
public final class HoldCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which hold command?");
    }
}
