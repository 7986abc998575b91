package org.lethe.app.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.lethe.app.command.Environment;
import org.lethe.app.command.UsageException;
import org.lethe.app.stop.OpenThings;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import org.lethe.database.Login;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every benchmark does around its measuring: a server, databases and a folder of its own that go at the end, and lines as they are known. */
final class BenchRun {
    private static final int MOST_ROUNDS = 99;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            paramLabel = "N",
            description = "How often both sides are run, in turn; the median counts; ${DEFAULT-VALUE} when absent.")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON object a line for a program to read.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private boolean headed;

    /** What is measured. */
    @FunctionalInterface
    interface Measuring {
        void measure(Databases databases, Path folder) throws IOException;
    }

    int rounds() {
        return rounds;
    }

    /**
     * Measures.
     *
     * @throws UsageException when nothing would be measured
     */
    void of(Environment environment, Measuring measuring) throws IOException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new UsageException("--rounds " + rounds + ": choose a number from 1 to " + MOST_ROUNDS + ".");
        }
        switch (environment.databaseSettings()) {
            case DatabaseSettings.Embedded embedded -> {
                try (EmbeddedServer server = EmbeddedServer.start(embedded.home(), embedded.durability())) {
                    on(server.login(), measuring);
                }
            }
            case DatabaseSettings.External external -> on(external.login(), measuring);
        }
    }

    private static void on(Login server, Measuring measuring) throws IOException {
        Path folder = Files.createTempDirectory("lethe-bench");
        Databases databases = new Databases(server);
        Runnable close = OpenThings.add(databases::close);
        try {
            measuring.measure(databases, folder);
        } finally {
            close.run();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Hears what is going on. */
    Consumer<String> progress() {
        return spec.commandLine().getErr()::println;
    }

    /** Prints a line of the table, and its head before the first. */
    void print(Line line) {
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

    /** Prints what people want to know under the table. */
    void end(String what) {
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(
                    Locale.ROOT,
                    "%n%s, %d rounds of each side in turn, the median; heap limit %d MB, most used by this process in MB.",
                    what,
                    rounds,
                    Heap.limitMb()));
            out.flush();
        }
    }

    /** Prints one more line for people. */
    void say(String line) {
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }
}
