package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.Calendar;
import org.lethe.readers.ifrs.PeriodState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs reopen}: reopen the last closed month: the first person asks, a second one does it. */
@Command(
        name = "reopen",
        description = "Reopen the last closed month: the first person asks, a second one does it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  lethe ifrs reopen --entity NSC --period 2026-03 --reason \"invoice run was late\" --by ada"
        })
final class ReopenCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "The month, as 2026-03.")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it stays in the evidence.")
    private String reason = "";

    @Mixin
    private final Author author = new Author();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ReopenCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PeriodState state = Platform.with(
                environment,
                platform -> new Calendar(platform.books()).reopen(entity.name(), month, author.name(), reason));
        PrintWriter out = spec.commandLine().getOut();
        out.println(month + " of " + entity.name() + " is " + state.status() + ".");
        if (!state.status().equals("OPEN")) {
            out.println("Next: a second person runs the same command with their name.");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
