package org.lethe.app.cli.disclosure;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe disclosure}: tables in which nobody can be recognised. */
@Command(
        name = "disclosure",
        description =
                "Protect tables so that nobody can conclude a sensitive cell, prove it, and audit what others protected.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DisclosureProtectCommand.class, DisclosureAuditCommand.class, DisclosureCheckCommand.class},
        footer = {
            "",
            "A table is a folder with atoms.csv, membership.csv and cells.csv; docs/disclosure.md has the form.",
            "",
            "Example:",
            "  lethe disclosure audit DIR --threshold 5"
        })
public final class DisclosureCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
