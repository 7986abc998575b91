package org.lethe.app.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.stop.OpenThings;
import org.lethe.bench.dealer.DealerBench;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import org.lethe.database.Login;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
    private static final int MOST_ROUNDS = 99;

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

    @Option(
            names = "--rounds",
            defaultValue = "3",
            paramLabel = "N",
            description =
                    "How often the aggregation is run, in turn with the statement by hand; ${DEFAULT-VALUE} when absent.")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON object a line for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private boolean headed;

    BenchDealerCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        boolean usable = dealers >= 1
                && dealers <= MOST_DEALERS
                && months >= 1
                && months <= MOST_MONTHS
                && rounds >= 1
                && rounds <= MOST_ROUNDS;
        if (!usable) {
            throw new UsageException("--dealers: 1 to " + MOST_DEALERS + "; --months: 1 to " + MOST_MONTHS
                    + "; --rounds: 1 to " + MOST_ROUNDS + ".");
        }
        return switch (environment.databaseSettings()) {
            case DatabaseSettings.Embedded embedded -> {
                try (EmbeddedServer server = EmbeddedServer.start(embedded.home(), embedded.durability())) {
                    yield measure(server.login());
                }
            }
            case DatabaseSettings.External external -> measure(external.login());
        };
    }

    private int measure(Login server) throws IOException {
        Path folder = Files.createTempDirectory("lethe-bench");
        Databases databases = new Databases(server);
        Runnable close = OpenThings.add(databases::close);
        PrintWriter out = spec.commandLine().getOut();
        try {
            new DealerBench(databases, folder, spec.commandLine().getErr()::println)
                    .run(dealers, LARGEST, months, rounds, this::print);
            if (!json) {
                out.println(String.format(
                        Locale.ROOT,
                        "%n%,d dealers, %d releases; heap limit %d MB, most used in MB.",
                        dealers,
                        months,
                        Heap.limitMb()));
                out.flush();
            }
            return ExitCode.DONE;
        } finally {
            close.run();
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void print(Line line) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(line.json());
        } else {
            if (!headed) {
                headed = true;
                out.print(Line.HEADER);
            }
            out.println(line.text());
        }
        out.flush();
    }
}
