package org.lethe.app.cli.evidence;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.WhichDay;
import org.lethe.app.command.WhichPolicy;
import org.lethe.app.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe status}: what runs now, how the last runs ended, and how far behind the promises are. */
@Command(
        name = "status",
        description = "Say what runs now and how far it is, how the last runs ended, and what is overdue.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Overdue is told from the last good runs; --overdue counts the rows themselves, which reads every table once.",
            "",
            "Example:",
            "  lethe status"
        })
public final class StatusCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final WhichPolicy which = new WhichPolicy();

    @Option(
            names = "--last",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many runs; ${DEFAULT-VALUE} when absent.")
    private int last;

    @Option(names = "--overdue", description = "Count what is overdue in the tables themselves.")
    private boolean overdue;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    StatusCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PolicyInUse inUse = which.read(environment);
        LocalDate today = WhichDay.today(inUse.policy(), environment.clock());
        Status status = Platform.with(environment, platform -> Status.read(platform, inUse, today, last, overdue));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonText.of(status) + System.lineSeparator() : StatusText.of(status));
        out.flush();
        return ExitCode.DONE;
    }
}
