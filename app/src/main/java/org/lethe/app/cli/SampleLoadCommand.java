package org.lethe.app.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Digits;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import org.lethe.database.DatabaseRole;
import org.lethe.database.LetheDatabase;
import org.lethe.sample.DealerNetwork;
import org.lethe.sample.ProgressListener;
import org.lethe.sample.Sample;
import org.lethe.sample.SampleLoaded;
import org.lethe.sample.SampleRefusedException;
import org.lethe.sample.SampleSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe sample load}: fills the reference database with invented people and rows that are hard to get right. */
@Command(
        name = "load",
        description =
                "Fill the reference database (schema business) with invented people; the same scale, seed and date give the same rows.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe sample load --scale 1 --seed 42 --as-of 2026-11-22"})
final class SampleLoadCommand implements Callable<Integer> {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int TENTHS = 10;

    /** Contracts a year of the largest dealer of a network. */
    private static final int LARGEST_DEALER = 3_000;

    private final Environment environment;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "1 is about 2 000 customers and 200 000 telemetry rows; ${DEFAULT-VALUE} when absent.")
    private double scale;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Another seed, other people; ${DEFAULT-VALUE} when absent.")
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Business date up to which things have happened; today in Brussels when absent.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--replace",
            description =
                    "Empty schema business first: everything in it is lost. What Lethe noted stays (runs, evidence,"
                            + " submissions); only 'lethe reset' begins anew. Refused once the books of an entity are kept"
                            + " ('lethe ifrs take-on'), because they cannot begin again under other rows.")
    private boolean replace;

    @Option(
            names = "--dealers",
            paramLabel = "NUMBER",
            description =
                    "Add a network of so many dealers with three years of contracts, for dealer reports; none when absent.")
    private int dealers;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    SampleLoadCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate today = LocalDate.ofInstant(environment.clock().instant(), BRUSSELS);
        LocalDate date = asOf == null ? today : asOf;
        if (date.isAfter(today)) {
            throw new RefusedException(
                    "--as-of %s lies in the future: choose today (%s) or an earlier date.".formatted(date, today));
        }
        SampleSize size = size();
        return environment.withDatabase(database -> load(database, size, date));
    }

    private SampleSize size() {
        try {
            return new SampleSize(scale);
        } catch (SampleRefusedException nonsense) {
            throw new UsageException(String.valueOf(nonsense.getMessage()));
        }
    }

    private int load(LetheDatabase database, SampleSize size, LocalDate date) throws Exception {
        if (database.isOwn()) {
            database.migrations().migrateReference();
        }
        Sample.Place owner = () -> database.connections().open(DatabaseRole.BUSINESS_OWNER);
        try {
            print(
                    replace
                            ? Sample.replace(owner, size, seed, date, progress())
                            : Sample.load(owner, size, seed, date, progress()),
                    date);
            if (dealers > 0) {
                try (Connection connection = owner.open()) {
                    DealerNetwork.add(connection, dealers, LARGEST_DEALER, date);
                }
            }
        } catch (SampleRefusedException refused) {
            throw new RefusedException(String.valueOf(refused.getMessage()));
        }
        return ExitCode.DONE;
    }

    /** One line for every tenth of the work. */
    private ProgressListener progress() {
        PrintWriter err = spec.commandLine().getErr();
        long[] tenth = {-1};
        return (phase, rows, expected) -> {
            long reached = rows * TENTHS / Math.max(1, expected);
            if (reached > tenth[0]) {
                tenth[0] = reached;
                err.println(String.format(
                        Locale.ROOT,
                        "%12s rows of about %s: %s",
                        Digits.grouped(rows),
                        Digits.grouped(expected),
                        phase));
                err.flush();
            }
        };
    }

    private void print(SampleLoaded loaded, LocalDate date) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? asJson(loaded, date) : asTable(loaded, date));
        out.flush();
    }

    private String asTable(SampleLoaded loaded, LocalDate date) {
        String lines = loaded.rowsPerTable().entrySet().stream()
                .map(table ->
                        String.format(Locale.ROOT, "%-24s %14s%n", table.getKey(), Digits.grouped(table.getValue())))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "%-24s %14s%n", "table", "rows")
                + lines
                + String.format(Locale.ROOT, "%-24s %14s%n%n", "all", Digits.grouped(loaded.rows()))
                + String.format(
                        Locale.ROOT,
                        "Loaded as of %s with seed %d in %.1f s: %s rows/s. %s rows carry a label in sample.row_oracle.%n",
                        date,
                        seed,
                        loaded.took().toMillis() / 1_000.0,
                        Digits.grouped(loaded.rowsPerSecond()),
                        Digits.grouped(loaded.labelledRows()));
    }

    private String asJson(SampleLoaded loaded, LocalDate date) {
        String tables = loaded.rowsPerTable().entrySet().stream()
                .map(table -> "\"%s\":%d".formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining(","));
        return "{\"asOf\":\"%s\",\"seed\":%d,\"rows\":%d,\"labelled\":%d,\"milliseconds\":%d,\"rowsPerSecond\":%d,\"tables\":{%s}}%n"
                .formatted(
                        date,
                        seed,
                        loaded.rows(),
                        loaded.labelledRows(),
                        loaded.took().toMillis(),
                        loaded.rowsPerSecond(),
                        tables);
    }
}
