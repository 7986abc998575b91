package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.reports.ifrs.LossRates;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.retention.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs loss-rates}: loss rates from what became of earlier invoices, for people to adjust and put into the settings. */
@Command(
        name = "loss-rates",
        description =
                "Derive loss rates from what became of the invoices of a time: never paid, by what was still owed when a bucket"
                        + " began. Choose a time that is over for longer than 180 days. Nothing is stored: adjust the rates to what lies"
                        + " ahead (IFRS 9 B5.5.52) and put them into the settings under a new version.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe ifrs loss-rates --entity NSC --period 2025 --as-of 2026-11-30"})
final class LossRatesCommand implements Callable<Integer> {
    private static final int SHOWN_DECIMALS = 4;

    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = "Month, quarter or year of the invoices: 2025-03, 2025-Q1, 2025.")
    private String period = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "Business date: later payments do not count.")
    private LocalDate asOf = LocalDate.MIN;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    LossRatesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Months months = PackageWords.months(period);
        Map<String, BigDecimal> history = Platform.with(environment, platform -> {
            DataSource books = platform.books().finance();
            if (new KeptReader(books).condensed(entity.name(), months)) {
                throw new RefusedException("Invoices of " + months.label()
                        + " went from the books after ten years: take a later --period.");
            }
            return new BookReader(books)
                    .lossHistory(entity.name(), months.first().atDay(1), months.lastDay(), asOf);
        });
        BigDecimal sold = history.remove("sold");
        List<LossRates.LossRate> rates;
        try {
            rates = LossRates.of(sold == null ? BigDecimal.ZERO : sold, history, LossRates.BUCKETS);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--period " + period + ": " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(Map.of(
                    "entity",
                    entity.name(),
                    "period",
                    months.label(),
                    "rates",
                    rates.stream()
                            .map(each -> Map.of(
                                    "bucket", each.bucket(),
                                    "owed", each.owed().toPlainString(),
                                    "paid", each.paid().toPlainString(),
                                    "percent", each.percent().toPlainString()))
                            .toList())));
        } else {
            TextTable table = new TextTable(
                    TextTable.words("bucket"),
                    TextTable.number("owed at its start"),
                    TextTable.number("paid in it"),
                    TextTable.number("percent"));
            rates.forEach(each -> table.row(
                    each.bucket(),
                    each.owed().toPlainString(),
                    each.paid().toPlainString(),
                    each.percent()
                            .setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString()));
            out.print(table.render());
        }
        out.flush();
        return ExitCode.DONE;
    }
}
