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

/** {@code lethe obfcm approve}: somebody answers for a draft. */
@Command(
        name = "approve",
        description = "Approve a draft: you have read its statement and its quality workbook, and it may be sent.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe obfcm approve 7 --by \"A. Example\""})
final class ApproveSubmissionCommand implements Callable<Integer> {
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

    ApproveSubmissionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Submission moved = Steps.take(environment, (life, settings) -> life.approve(submission, author.name()));
        Steps.print(moved, json, spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
