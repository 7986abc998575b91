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

/** {@code lethe ifrs close}: close a month: the first person closes it softly, a second one for good. */
@Command(
        name = "close",
        description = "Close a month: the first person closes it softly, a second one for good.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  lethe ifrs close --entity NSC --period 2026-03 --by ada",
            "  lethe ifrs close --entity NSC --period 2026-03 --by bo"
        })
final class CloseCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "The month, as 2026-03.")
    private YearMonth month = YearMonth.of(1, 1);

    @Mixin
    private final Author author = new Author();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CloseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PeriodState state = Platform.with(
                environment, platform -> new Calendar(platform.books()).close(entity.name(), month, author.name()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(month + " of " + entity.name() + " is " + state.status() + ".");
        out.println(
                state.status().equals("CLOSED")
                        ? "Next: 'lethe run ifrs --entity " + entity.name() + " --period " + month
                                + "' makes the official package."
                        : "Next: look at the provisional package; then a second person runs the same command.");
        out.flush();
        return ExitCode.DONE;
    }
}
