package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.Calendar;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.reports.retention.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs status}: list the months of an entity, and what was last done with them. */
@Command(
        name = "status",
        description = "List the months of an entity, and what was last done with them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe ifrs status --entity NSC"})
final class BooksStatusCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    BooksStatusCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        List<PeriodState> periods =
                Platform.with(environment, platform -> new Calendar(platform.books()).periods(entity.name()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(Map.of(
                    "entity",
                    entity.name(),
                    "periods",
                    periods.stream()
                            .map(each -> Map.of(
                                    "month", each.month().toString(),
                                    "status", each.status(),
                                    "ledgerSequence", each.lastSeq(),
                                    "recognised", each.recognisedAsOf() != null))
                            .toList())));
        } else {
            TextTable table = new TextTable(
                    TextTable.words("month"),
                    TextTable.words("status"),
                    TextTable.number("sequence"),
                    TextTable.words("recognised"),
                    TextTable.words("last step"),
                    TextTable.words("by"));
            periods.forEach(each -> table.row(
                    each.month().toString(),
                    each.status(),
                    Long.toString(each.lastSeq()),
                    each.recognisedAsOf() == null ? "" : "yes",
                    each.step() == null ? "" : each.step(),
                    each.by() == null ? "" : each.by()));
            out.print(table.render());
        }
        out.flush();
        return ExitCode.DONE;
    }
}
