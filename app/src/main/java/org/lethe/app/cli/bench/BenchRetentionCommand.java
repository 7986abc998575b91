package org.lethe.app.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.UsageException;
import org.lethe.app.stop.OpenThings;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.retention.RetentionBench;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import org.lethe.database.Login;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe bench retention}: purging, anonymising, planning and starting, each as a ratio to what it is compared with. */
@Command(
        name = "retention",
        description =
                "Run the retention job and hand-written SQL for the same effect in turn, on databases of the benchmark's"
                        + " own that are dropped at the end, and print how they compare. Business data is not touched.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A ratio of 1.3 means: 1.3 times as long as the statement that an engineer would type. Progress goes to standard error.",
            "Ten million rows take about half an hour and 10 GB of disk.",
            "",
            "Example:",
            "  lethe bench retention",
            "  lethe bench retention --rows 100000 --rounds 1 --json"
        })
final class BenchRetentionCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 99;

    private final Environment environment;

    @Option(
            names = "--rows",
            defaultValue = "10000000",
            paramLabel = "N",
            description = "Rows of the large table, 10000 to a thousand million; ${DEFAULT-VALUE} when absent.")
    private long rows;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            paramLabel = "N",
            description = "How often both sides are run, in turn; the median counts; ${DEFAULT-VALUE} when absent.")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON object a line for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    BenchRetentionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (rows < RetentionBench.FEWEST_ROWS || rows > RetentionBench.MOST_ROWS) {
            throw new UsageException(String.format(
                    Locale.ROOT,
                    "--rows %d: choose a number from %d to %d.",
                    rows,
                    RetentionBench.FEWEST_ROWS,
                    RetentionBench.MOST_ROWS));
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new UsageException("--rounds " + rounds + ": choose a number from 1 to " + MOST_ROUNDS + ".");
        }
        PolicyInUse policy = PolicyFiles.require(PolicyFiles.choose(null, environment.variables()));
        return switch (environment.databaseSettings()) {
            case DatabaseSettings.Embedded embedded -> {
                try (EmbeddedServer server = EmbeddedServer.start(embedded.home(), embedded.durability())) {
                    yield measure(server.login(), policy);
                }
            }
            case DatabaseSettings.External external -> measure(external.login(), policy);
        };
    }

    private int measure(Login server, PolicyInUse policy) throws IOException {
        Path folder = Files.createTempDirectory("lethe-bench");
        Databases databases = new Databases(server);
        Runnable close = OpenThings.add(databases::close);
        try {
            PrintWriter err = spec.commandLine().getErr();
            List<String> plan =
                    new RetentionBench(databases, policy.policy(), folder, rounds, err::println).run(rows, this::print);
            new StartUp(databases, folder, policy.file(), rounds, err::println)
                    .lines()
                    .forEach(this::print);
            end(plan);
            return ExitCode.DONE;
        } finally {
            close.run();
            delete(folder);
        }
    }

    private boolean headed;

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

    private void end(List<String> plan) {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println();
            out.println(String.format(
                    Locale.ROOT,
                    "%,d rows, %d rounds of each side in turn, the median; heap limit %d MB, most used by this process in MB.",
                    rows,
                    rounds,
                    Heap.limitMb()));
            out.println("How the few expired rows of the increment are found:");
            plan.forEach(node -> out.println("  " + node.strip()));
        }
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
