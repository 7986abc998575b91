package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.PostedMonth;
import org.lethe.jobs.ifrs.Reversal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs reverse}: take a wrong journal back in the first open month; what was posted stays legible. */
@Command(
        name = "reverse",
        description = "Take a wrong journal back in the first open month; what was posted stays legible.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What is right comes in as a new payment, invoice or credit note; nothing that was posted is posted again.",
            "",
            "Example:",
            "  lethe ifrs reverse --entity NSC --journal 1718 --reason \"returned by the bank\" --by ada --confirmed-by bo"
        })
final class ReverseCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(
            names = "--journal",
            required = true,
            paramLabel = "NUMBER",
            description = "Number of the journal, as 12_journal shows it.")
    private long journal;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Business date; today in Brussels when absent.")
    private @Nullable LocalDate asOf;

    @Mixin
    private final TwoPeople people = new TwoPeople();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ReverseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate day = asOf == null ? LocalDate.ofInstant(environment.clock().instant(), ZONE) : asOf;
        Reversal.Order order =
                new Reversal.Order(entity.name(), journal, people.reason(), people.by(), people.confirmedBy(), day);
        PostedMonth posted = Platform.with(environment, platform -> new Reversal(platform.books()).reverse(order));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Journal " + journal + " is taken back in " + posted.month() + " with " + posted.postings()
                + " postings.");
        out.println("Next: enter what is right where events come from; the night posts it.");
        out.flush();
        return ExitCode.DONE;
    }
}
