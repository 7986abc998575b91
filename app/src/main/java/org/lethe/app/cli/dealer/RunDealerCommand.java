package org.lethe.app.cli.dealer;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.dealer.DealerListener;
import org.lethe.jobs.dealer.DealerOrder;
import org.lethe.jobs.dealer.DealerOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe run dealer}: reports a month to every dealer, so that nobody can be recognised. */
@Command(
        name = "dealer",
        description =
                "Report a month to every dealer: aggregate, protect, audit, render, check the finished files, release.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing is told before the last step; a failed month is begun again by the next start. Exit codes: 0 released, 1 failed, or a dealer is",
            "delayed, 3 refused: not over, released already, nothing happened in it, or it cannot be protected.",
            "",
            "Example:",
            "  lethe run dealer --period 2026-10"
        })
public final class RunDealerCommand implements Callable<Integer> {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Environment environment;

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "The month, e.g. 2026-10.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String period;

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RunDealerCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        YearMonth month = month();
        LocalDate today = LocalDate.ofInstant(environment.clock().instant(), BRUSSELS);
        PrintWriter err = spec.commandLine().getErr();
        DealerListener progress = new DealerListener() {
            @Override
            public void step(String name) {
                err.println(name + " …");
                err.flush();
            }

            @Override
            public void delayed(int dealer, String why) {
                err.println("dealer " + dealer + " is delayed: its workbook could not be made (" + why + ")");
                err.flush();
            }
        };
        try {
            DealerOutcome outcome = Platform.with(
                    environment,
                    platform -> platform.dealer().run(new DealerOrder(month, today, author.name()), progress));
            print(outcome);
            return outcome.delayed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (org.lethe.jobs.dealer.RefusedException refused) {
            throw new RefusedException(String.valueOf(refused.getMessage()));
        }
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(period);
        } catch (DateTimeParseException nonsense) {
            throw new UsageException("--period %s is no month: write it like 2026-10.".formatted(period));
        }
    }

    private void print(DealerOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = new TreeMap<>();
            all.put("period", outcome.period().toString());
            all.put("released", outcome.released());
            all.put("cells", outcome.cells());
            all.put("shown", outcome.shown());
            all.put("delayed", outcome.delayed());
            all.put("noLanguage", outcome.noLanguage());
            all.put("notDue", outcome.notDue());
            all.put("folder", outcome.folder().toString());
            out.println(JsonText.of(all));
        } else {
            out.printf(
                    Locale.ROOT,
                    "%s: %d dealers told, %d of %d cells shown; %d wait for the end of their half-year.%n",
                    outcome.period(),
                    outcome.released(),
                    outcome.shown(),
                    outcome.cells(),
                    outcome.notDue());
            named(out, "Delayed, because their workbook could not be made", outcome.delayed());
            named(out, "Not told, because no language is agreed", outcome.noLanguage());
            out.println("Workbooks: " + outcome.folder());
        }
        out.flush();
    }

    private static void named(PrintWriter out, String what, List<Integer> dealers) {
        if (!dealers.isEmpty()) {
            out.println(what + ": dealers " + dealers);
        }
    }
}
