package org.lethe.app.cli.dealer;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import org.lethe.reports.dealer.Edition;
import picocli.CommandLine.ArgGroup;
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
            "What is out is never computed again. What arrived late or was put right since becomes a new version, for dealers with changes of at least",
            "five persons; fewer wait, and are told together with later ones.",
            "",
            "Example:",
            "  lethe run dealer --period 2026-10",
            "  lethe run dealer --period 2026-10 --correct",
            "  lethe run dealer --period 2026-10 --withdraw \"contracts were loaded twice\""
        })
public final class RunDealerCommand implements Callable<Integer> {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Environment environment;

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "The month, e.g. 2026-10.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String period;

    @ArgGroup
    private @Nullable NewVersion newVersion;

    /** At most one of them. */
    private static final class NewVersion {
        @Option(
                names = "--correct",
                description = "Tell a released month anew, with what arrived late or was corrected since.")
        private boolean correct;

        @Option(
                names = "--withdraw",
                paramLabel = "REASON",
                description =
                        "Take a released month back: its numbers are shown no more, until it is corrected. Name nobody.")
        private @Nullable String reason;
    }

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
        boolean correct = newVersion != null && newVersion.correct;
        DealerOrder order = new DealerOrder(month, correct, today, author.name());
        String reason = newVersion == null ? null : newVersion.reason;
        try {
            return Platform.with(environment, platform -> {
                if (reason != null) {
                    printWithdrawn(platform.dealer().withdraw(order, reason));
                    return ExitCode.DONE;
                }
                DealerOutcome outcome = platform.dealer().run(order, progress);
                print(outcome);
                return outcome.delayed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
            });
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

    private void printWithdrawn(Edition edition) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? JsonText.of(new TreeMap<>(Map.of(
                                "period", edition.month().toString(),
                                "version", edition.version(),
                                "withdrawn", true)))
                        : "%s is withdrawn: no later workbook shows it. Bring it back, when its contracts are right, with --correct."
                                .formatted(edition.month()));
        out.flush();
    }

    private void print(DealerOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(DealerText.json(outcome)));
        } else {
            out.print(DealerText.of(outcome));
        }
        out.flush();
    }
}
