package org.lethe.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.UsageException;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.retention.RetentionBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private final Environment environment;

    @Option(
            names = "--rows",
            defaultValue = "10000000",
            paramLabel = "N",
            description = "Rows of the large table, 10000 to a thousand million; ${DEFAULT-VALUE} when absent.")
    private long rows;

    @Mixin
    private final BenchRun bench = new BenchRun();

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
        PolicyInUse policy = PolicyFiles.require(PolicyFiles.choose(null, environment.variables()));
        bench.of(environment, (databases, folder) -> measure(databases, folder, policy));
        return ExitCode.DONE;
    }

    private void measure(Databases databases, Path folder, PolicyInUse policy) throws IOException {
        List<String> plan = new RetentionBench(databases, policy.policy(), folder, bench.rounds(), bench.progress())
                .run(rows, bench::print);
        new StartUp(databases, folder, policy.file(), bench.rounds(), bench.progress())
                .lines()
                .forEach(bench::print);
        bench.end(String.format(Locale.ROOT, "%,d rows", rows));
        bench.say("How the few expired rows of the increment are found:");
        plan.forEach(node -> bench.say("  " + node.strip()));
    }
}
