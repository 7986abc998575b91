package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.MissingNumbers;
import org.lethe.jobs.ifrs.PostedMonth;
import org.lethe.writers.ifrs.NumberGap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs explain-numbers}: say why numbers of invoices or credit notes were never issued, so that they are not missing. */
@Command(
        name = "explain-numbers",
        description = "Say why numbers of invoices or credit notes were never issued, so that they are not missing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every open month takes it; a package of a closed month stays as it is. A document that comes after all is posted like any other.",
            "",
            "Example:",
            "  lethe ifrs explain-numbers --entity NSC --numbers \"I2026-: 7-9\" --reason \"drawn for a test and never sent\" --by ada --confirmed-by bo"
        })
final class ExplainNumbersCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(
            names = "--numbers",
            required = true,
            paramLabel = "SERIES: FROM-TO",
            description = "One gap of a series, as 18_tieout_rows names it: 'I2026-: 4' or 'I2026-: 7-9'.")
    private String numbers = "";

    @Mixin
    private final TwoPeople people = new TwoPeople();

    @Option(names = "--as-of", paramLabel = "DATE", description = "Business date; today in Brussels when absent.")
    private @Nullable LocalDate asOf;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ExplainNumbersCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate day = asOf == null ? LocalDate.ofInstant(environment.clock().instant(), ZONE) : asOf;
        NumberGap gap = gap();
        MissingNumbers.Order order =
                new MissingNumbers.Order(entity.name(), gap, people.reason(), people.by(), people.confirmedBy(), day);
        List<PostedMonth> months =
                Platform.with(environment, platform -> new MissingNumbers(platform.books()).explain(order));
        PrintWriter out = spec.commandLine().getOut();
        out.println("'" + gap + "' is explained in "
                + String.join(
                        ", ",
                        months.stream().map(each -> each.month().toString()).toList())
                + ".");
        out.println("Next: lethe run ifrs --entity " + entity.name() + " --period "
                + months.getFirst().month());
        out.flush();
        return ExitCode.DONE;
    }

    private NumberGap gap() {
        try {
            return NumberGap.parse(numbers);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
