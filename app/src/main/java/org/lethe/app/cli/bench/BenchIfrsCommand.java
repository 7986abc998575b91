package org.lethe.app.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.ifrs.FinanceKeys;
import org.lethe.app.ifrs.IfrsSettingsFile;
import org.lethe.app.stop.OpenThings;
import org.lethe.bench.ifrs.IfrsBench;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.EmbeddedServer;
import org.lethe.database.Login;
import org.lethe.writers.ifrs.SettingDesk.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe bench ifrs}: the books beside hand-written SQL. */
@Command(
        name = "ifrs",
        description =
                "Post contract lines over 36 months and make a month's package, beside hand-written SQL, in a database of the"
                        + " benchmark's own that is dropped at the end. Business data is not touched.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe bench ifrs", "  lethe bench ifrs --lines 100000 --json"})
final class BenchIfrsCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--lines",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "Contract lines; ${DEFAULT-VALUE} when absent.")
    private int lines;

    @Option(names = "--json", description = "Print one JSON object a line for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    BenchIfrsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (lines < IfrsBench.FEWEST_LINES) {
            throw new UsageException("--lines: at least " + IfrsBench.FEWEST_LINES + ".");
        }
        List<Setting> settings = new ArrayList<>(
                IfrsSettingsFile.require(environment.variables()).settings());
        settings.removeIf(each -> each.kind().equals("country"));
        settings.add(new Setting("country", "BE", "", LocalDate.of(1, 1, 1), "BENCH"));
        return switch (environment.databaseSettings()) {
            case DatabaseSettings.Embedded embedded -> {
                try (EmbeddedServer server = EmbeddedServer.start(embedded.home(), embedded.durability())) {
                    yield measure(server.login(), settings);
                }
            }
            case DatabaseSettings.External external -> measure(external.login(), settings);
        };
    }

    private int measure(Login server, List<Setting> settings) throws IOException {
        Path folder = Files.createTempDirectory("lethe-bench");
        Databases databases = new Databases(server);
        Runnable close = OpenThings.add(databases::close);
        PrintWriter out = spec.commandLine().getOut();
        try {
            FinanceKeys keys = new FinanceKeys(folder);
            Instant now = Instant.parse("2026-01-01T00:00:00Z");
            keys.trial("BENCH", now);
            keys.signingKey(now);
            if (!json) {
                out.print(Line.HEADER);
            }
            new IfrsBench(databases, folder, keys, settings, spec.commandLine().getErr()::println).run(lines, line -> {
                out.println(json ? line.json() : line.text());
                out.flush();
            });
            if (!json) {
                out.println(String.format(
                        Locale.ROOT,
                        "%n%,d contract lines, one round of each side; heap limit %d MB, most used in MB.",
                        lines,
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
}
