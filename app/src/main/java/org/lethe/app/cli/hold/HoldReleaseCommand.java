package org.lethe.app.cli.hold;

import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe hold release}: what the hold kept follows its rule again. */
@Command(
        name = "release",
        description = "Release a hold or restriction: what it kept follows its rule again at the next run.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe hold release 12 --reason \"case closed\""})
final class HoldReleaseCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "HOLD", description = "The hold's number, as lethe hold list says it.")
    private long hold;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; no personal data.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private final Author author = new Author();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    HoldReleaseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (reason.isBlank()) {
            throw new UsageException("A release needs a reason: --reason \"…\".");
        }
        boolean released =
                Platform.with(environment, platform -> platform.holds().release(hold, reason.strip(), author.name()));
        if (!released) {
            throw new UsageException("There is no live hold " + hold + ". lethe hold list shows them.");
        }
        spec.commandLine().getOut().println("Hold " + hold + " is released.");
        return ExitCode.DONE;
    }
}
