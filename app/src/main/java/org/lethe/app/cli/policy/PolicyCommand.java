package org.lethe.app.cli.policy;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe policy}: what is kept, why, and until when. */
@Command(
        name = "policy",
        description = "Check a retention policy, show it to people, compare it, prepare for it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PolicyCheckCommand.class,
            PolicyShowCommand.class,
            PolicyDiffCommand.class,
            PolicyGrantsCommand.class
        },
        footer = {"", "Example:", "  lethe policy check --offline policies/connected-services-belux.yaml"})
public final class PolicyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which policy command?");
    }
}
