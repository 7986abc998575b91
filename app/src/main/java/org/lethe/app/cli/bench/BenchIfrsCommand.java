package org.lethe.app.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.ifrs.FinanceKeys;
import org.lethe.app.ifrs.IfrsSettingsFile;
import org.lethe.bench.ifrs.IfrsBench;
import org.lethe.writers.ifrs.SettingDesk.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe bench ifrs}: the books beside hand-written SQL. */
@Command(
        name = "ifrs",
        description =
                "Post contract lines over 36 months and make a month's package, beside hand-written SQL, in a database of the"
                        + " benchmark's own that is dropped at the end. Business data is not touched.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Books are built once, so there is one round of each side, whatever --rounds says.",
            "",
            "Example:",
            "  lethe bench ifrs",
            "  lethe bench ifrs --lines 100000 --rounds 1 --json"
        })
final class BenchIfrsCommand implements Callable<Integer> {
    private static final String ENTITY = "BENCH";
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final Environment environment;

    @Option(
            names = "--lines",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "Contract lines; ${DEFAULT-VALUE} when absent.")
    private int lines;

    @Mixin
    private final BenchRun bench = new BenchRun();

    BenchIfrsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (lines < IfrsBench.FEWEST_LINES) {
            throw new UsageException("--lines " + lines + ": choose a number from " + IfrsBench.FEWEST_LINES + ".");
        }
        List<Setting> settings = new ArrayList<>(
                IfrsSettingsFile.require(environment.variables()).settings());
        settings.removeIf(each -> each.kind().equals("country"));
        settings.add(new Setting("country", "BE", "", LocalDate.of(1, 1, 1), ENTITY));
        bench.of(
                environment,
                (databases, folder) -> new IfrsBench(
                                databases, folder, BenchIfrsCommand::keys, settings, bench.progress())
                        .run(lines, bench::print));
        bench.end(String.format(Locale.ROOT, "%,d contract lines", lines));
        return ExitCode.DONE;
    }

    private static FinanceKeys keys(Path folder) {
        FinanceKeys keys = new FinanceKeys(folder);
        try {
            keys.trial(ENTITY, MADE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.signingKey(MADE);
        return keys;
    }
}
