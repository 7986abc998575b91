package org.lethe.app.cli.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.obfcm.ObfcmSettingsFile;
import org.lethe.bench.obfcm.ObfcmBench;
import org.lethe.reports.obfcm.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private final Environment environment;

    @Option(
            names = "--rows",
            defaultValue = "5000000",
            paramLabel = "N",
            description = "Readings, of two fifths as many vehicles; ${DEFAULT-VALUE} when absent.")
    private int rows;

    @Mixin
    private final BenchRun bench = new BenchRun();

    BenchObfcmCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (rows < ObfcmBench.FEWEST_ROWS) {
            throw new UsageException("--rows " + rows + ": choose a number from " + ObfcmBench.FEWEST_ROWS + ".");
        }
        Format format = ObfcmSettingsFile.require(environment.variables()).format();
        bench.of(
                environment,
                (databases, folder) -> new ObfcmBench(databases, folder, format, bench.rounds(), bench.progress())
                        .run(rows, bench::print));
        bench.end(String.format(Locale.ROOT, "%,d readings", rows));
        return ExitCode.DONE;
    }
}
