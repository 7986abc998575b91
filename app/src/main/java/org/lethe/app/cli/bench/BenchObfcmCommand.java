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
import org.lethe.app.obfcm.ObfcmSettingsFile;
import org.lethe.app.stop.OpenThings;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.obfcm.ObfcmBench;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import org.lethe.database.Login;
import org.lethe.reports.obfcm.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe bench obfcm}: taking readings in and writing them out, each as a ratio to what it is compared with. */
@Command(
        name = "obfcm",
        description =
                "Import and export consumption readings and run plain COPY in turn, in a database of the benchmark's own"
                        + " that is dropped at the end, and print how they compare. Business data is not touched.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Five million readings of two million vehicles take about ten minutes and 6 GB of disk.",
            "",
            "Example:",
            "  lethe bench obfcm",
            "  lethe bench obfcm --rows 500000 --rounds 1 --json"
        })
final class BenchObfcmCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 99;

    private final Environment environment;

    @Option(
            names = "--rows",
            defaultValue = "5000000",
            paramLabel = "N",
            description = "Readings, of two fifths as many vehicles; ${DEFAULT-VALUE} when absent.")
    private int rows;

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

    private boolean headed;

    BenchObfcmCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (rows < ObfcmBench.FEWEST_ROWS || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new UsageException(
                    "--rows: at least " + ObfcmBench.FEWEST_ROWS + "; --rounds: 1 to " + MOST_ROUNDS + ".");
        }
        Format format = ObfcmSettingsFile.require(environment.variables()).format();
        return switch (environment.databaseSettings()) {
            case DatabaseSettings.Embedded embedded -> {
                try (EmbeddedServer server = EmbeddedServer.start(embedded.home(), embedded.durability())) {
                    yield measure(server.login(), format);
                }
            }
            case DatabaseSettings.External external -> measure(external.login(), format);
        };
    }

    private int measure(Login server, Format format) throws IOException {
        Path folder = Files.createTempDirectory("lethe-bench");
        Databases databases = new Databases(server);
        Runnable close = OpenThings.add(databases::close);
        PrintWriter out = spec.commandLine().getOut();
        try {
            new ObfcmBench(databases, folder, format, rounds, spec.commandLine().getErr()::println)
                    .run(rows, this::print);
            if (!json) {
                out.println(String.format(
                        Locale.ROOT,
                        "%n%,d readings, %d rounds of each side in turn, the median; heap limit %d MB, most used in MB.",
                        rows,
                        rounds,
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
