package org.lethe.app.cli.obfcm;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm}: fuel consumption reports to the European Commission. */
@Command(
        name = "obfcm",
        description = "Fuel consumption reports of Regulation (EU) 2021/392.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeysCommand.class,
            ImportCommand.class,
            SubmissionStatusCommand.class,
            DetailsCommand.class,
            ApproveSubmissionCommand.class,
            TransmittedCommand.class,
            ReceiptCommand.class,
            PublicCommand.class,
            GapCommand.class
        },
        footer = {"", "Example:", "  lethe obfcm public 2021_vans.csv"})
public final class ObfcmCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which obfcm command?");
    }
}
