package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.jobs.obfcm.intake.FileIntake;
import org.lethe.jobs.obfcm.intake.IntakeOrder;
import org.lethe.reports.obfcm.intake.IntakeReport;
import org.lethe.reports.obfcm.intake.IntakeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm import}: takes a dealer's file of read-outs in, wholly or not at all. */
@Command(
        name = "import",
        description = "Take in a dealer's file of consumption readings, wholly or not at all.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file is CSV in UTF-8; docs/obfcm.md describes its columns. Every problem is reported with its line, never with a value.",
            "Importing a file twice changes nothing. What an owner refused is counted and not stored.",
            "Exit code 3: the file has problems and nothing was kept.",
            "",
            "Example:",
            "  lethe obfcm import readings-2025-11.csv"
        })
final class ImportCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "The dealer's file.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--accept-good", description = "Keep the good lines of a file that has bad ones.")
    private boolean acceptGood;

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException("There is no file of that name that can be read; nothing was imported.");
        }
        return Platform.with(environment, this::take);
    }

    private int take(Platform platform) throws Exception {
        IntakeOrder order = new IntakeOrder(
                file, acceptGood, author.name(), platform.clock().instant());
        IntakeReport report = new FileIntake(platform.as(DatabaseRole.LETHE_OBFCM)).take(order);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(report));
        } else {
            PrintWriter err = spec.commandLine().getErr();
            IntakeText.problems(report).forEach(err::println);
            out.println(IntakeText.result(report));
            if (!report.accepted() && report.lines() > 0 && !acceptGood) {
                err.println("Mend the lines, or import the good ones alone with --accept-good.");
            }
        }
        return report.accepted() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
