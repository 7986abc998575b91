package org.lethe.app.cli.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.bench.dealer.DealerBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe bench dealer}: months of dealer reports, aggregation as a ratio to one GROUP BY written by hand. */
@Command(
        name = "dealer",
        description =
                "Report months to a large network, in a database of the benchmark's own that is dropped at the end, and print how long each part took,"
                        + " with more and more releases behind it. Business data is not touched.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Two million contracts of a thousand dealers over twenty-four months take about an hour and 4 GB of disk.",
            "",
            "Example:",
            "  lethe bench dealer",
            "  lethe bench dealer --dealers 100 --months 6 --json"
        })
final class BenchDealerCommand implements Callable<Integer> {
    private static final int MOST_MONTHS = 24;
    private static final int MOST_DEALERS = 9_000;

    /** Contracts a year of the largest dealer. */
    private static final int LARGEST = 3_000;

    private final Environment environment;

    @Option(
            names = "--dealers",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Dealers, from three to 3 000 contracts a year; ${DEFAULT-VALUE} when absent.")
    private int dealers;

    @Option(
            names = "--months",
            defaultValue = "24",
            paramLabel = "N",
            description = "Releases, one after the other; ${DEFAULT-VALUE} when absent.")
    private int months;

    @Mixin
    private final BenchRun bench = new BenchRun();

    BenchDealerCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (dealers < 1 || dealers > MOST_DEALERS || months < 1 || months > MOST_MONTHS) {
            throw new UsageException("--dealers: 1 to " + MOST_DEALERS + "; --months: 1 to " + MOST_MONTHS + ".");
        }
        bench.of(
                environment,
                (databases, folder) -> new DealerBench(databases, folder, bench.progress())
                        .run(dealers, LARGEST, months, bench.rounds(), bench::print));
        bench.end(String.format(Locale.ROOT, "%,d dealers, %d releases", dealers, months));
        return ExitCode.DONE;
    }
}
