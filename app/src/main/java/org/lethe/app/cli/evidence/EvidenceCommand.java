package org.lethe.app.cli.evidence;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe evidence}: the ledger, read back. */
@Command(
        name = "evidence",
        description = "Check the ledger, and print what it certifies.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, CertificateCommand.class},
        footer = {"", "Example:", "  lethe evidence verify"})
public final class EvidenceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which evidence command?");
    }
}
