package org.lethe.app.cli.retention;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.WhichDay;
import org.lethe.app.command.WhichPolicy;
import org.lethe.app.platform.Home;
import org.lethe.app.platform.Platform;
import org.lethe.reports.retention.RunJson;
import org.lethe.reports.retention.RunTable;
import org.lethe.reports.retention.RunText;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that starts a night asks for, and how it reports. */
final class NightOptions {
    @Mixin
    private final WhichPolicy which = new WhichPolicy();

    @Mixin
    private final WhichDay day = new WhichDay();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    /** Runs and prints the table; the exit code is how the run ended. */
    int run(Environment environment, CommandLine commandLine, Job job) throws Exception {
        PolicyInUse inUse = which.read(environment);
        LocalDate asOf = day.under(inUse.policy(), environment.clock());
        ProgressLines progress = new ProgressLines(commandLine.getErr(), Terminal.isThere(environment));
        return Platform.with(environment, platform -> {
            RunTable table = job.run(new Foreground(platform, progress), inUse, asOf);
            print(table, platform.home(), commandLine.getOut());
            return exitCode(table);
        });
    }

    private void print(RunTable table, Home home, PrintWriter out) {
        boolean certified = table.status().equals("completed") || table.status().equals("refused");
        String certificate = home.certificate(table.runId()).toString();
        if (json) {
            String text = RunJson.of(table);
            out.println(certified ? JsonText.with(text, Map.of("certificate", certificate + ".json")) : text);
        } else {
            out.print(RunText.of(table));
            out.println();
            out.println(
                    certified
                            ? "Certificate: " + certificate + ".txt, .json and .html"
                            : "Stopped between two slices: lethe run continues where the data say.");
        }
        out.flush();
    }

    private static int exitCode(RunTable table) {
        return switch (table.status()) {
            case "completed" -> ExitCode.DONE;
            case "refused" -> ExitCode.REFUSED;
            default -> ExitCode.FAILED;
        };
    }

    /** Which job. */
    @FunctionalInterface
    interface Job {
        RunTable run(Foreground foreground, PolicyInUse policy, LocalDate asOf);
    }
}
