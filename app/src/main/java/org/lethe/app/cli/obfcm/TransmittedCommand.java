package org.lethe.app.cli.obfcm;

import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.reports.obfcm.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm transmitted}: the file was uploaded. */
@Command(
        name = "transmitted",
        description =
                "Record that an approved file was uploaded. Refused when an owner has refused, or anything else has changed, since it was drafted.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Record it at the moment of the upload, not later: refusals are honoured up to here.",
            "",
            "Example:",
            "  lethe obfcm transmitted 7"
        })
final class TransmittedCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "NUMBER", description = "The submission's number, as lethe obfcm status says it.")
    private long submission;

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the submission for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    TransmittedCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Submission moved = Steps.take(
                environment,
                (life, settings) ->
                        life.transmitted(submission, settings.format(), settings.uploadReports(), author.name()));
        Steps.print(moved, json, spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
