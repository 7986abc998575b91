package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.readers.ifrs.MonthNotKept;
import org.lethe.readers.ifrs.SuspendedContract;
import org.lethe.reports.retention.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs suspended}: ended contracts that the books keep from being purged, for too long or for too little, and months that keep the books from letting go. */
@Command(
        name = "suspended",
        description =
                "List ended contracts that open bookings keep from being purged for longer than 24 months after their end, or"
                        + " with less than 5 EUR: settle them, write them off, or let them be. And months that keep bookings in the"
                        + " books although ten years are over: close them, and pull their official packages.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe ifrs suspended --as-of 2026-11-30"})
final class SuspendedCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "Business date.")
    private LocalDate asOf = LocalDate.MIN;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    SuspendedCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Waiting found = Platform.with(environment, platform -> {
            DataSource books = platform.books().posting();
            return new Waiting(new BookReader(books).suspended(asOf), new KeptReader(books).notKept(asOf));
        });
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(Map.of(
                    "asOf",
                    asOf.toString(),
                    "contracts",
                    found.contracts().stream()
                            .map(each -> Map.of(
                                    "contract", each.contract(),
                                    "endedOn", each.endedOn().toString(),
                                    "open", each.kinds(),
                                    "amount", each.amount().toPlainString(),
                                    "why", each.why()))
                            .toList(),
                    "bookingsWait",
                    found.months().stream()
                            .map(each -> Map.of("entity", each.entity(), "for", each.remedy()))
                            .toList())));
        } else {
            TextTable table = new TextTable(
                    TextTable.number("contract"),
                    TextTable.words("ended on"),
                    TextTable.words("open"),
                    TextTable.number("EUR"),
                    TextTable.words("listed because"));
            found.contracts()
                    .forEach(each -> table.row(
                            Long.toString(each.contract()),
                            each.endedOn().toString(),
                            each.kinds(),
                            each.amount().toPlainString(),
                            each.why()));
            out.print(table.render());
            found.months()
                    .forEach(each -> out.println("Bookings of " + each.entity() + " in " + each.month()
                            + " stay in the books although ten years are over: " + each.remedy() + "."));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private record Waiting(List<SuspendedContract> contracts, List<MonthNotKept> months) {}
}
