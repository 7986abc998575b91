package org.lethe.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe sample}: a business database to try everything on. */
@Command(
        name = "sample",
        description = "A business database with invented people, to try everything on.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SampleLoadCommand.class,
        footer = {"", "Example:", "  lethe sample load --scale 1 --seed 42 --as-of 2026-11-22"})
final class SampleCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which sample command?");
    }
}
