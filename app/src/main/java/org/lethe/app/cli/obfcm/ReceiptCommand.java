package org.lethe.app.cli.obfcm;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.reports.obfcm.Submission;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm receipt}: what the receiver said. */
@Command(
        name = "receipt",
        description =
                "Record the receipt of a transmitted file. Acceptance ends the purpose of every reading of that year: the next night erases them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  lethe obfcm receipt 7 --accepted --reference 2026-4711",
            "  lethe obfcm receipt 7 --rejected"
        })
final class ReceiptCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "NUMBER", description = "The submission's number, as lethe obfcm status says it.")
    private long submission;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private Answer answer;

    @Option(names = "--reference", paramLabel = "TEXT", description = "Number of the receipt; no personal data.")
    private @Nullable String reference;

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the submission for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ReceiptCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Submission moved = Steps.take(
                environment,
                (life, settings) -> answer.accepted && !answer.rejected
                        ? life.accepted(submission, reference, author.name())
                        : life.rejected(submission, reference, author.name()));
        Steps.print(moved, json, spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    /** One of the two. */
    private static final class Answer {
        @Option(names = "--accepted", description = "It was accepted.")
        private boolean accepted;

        @Option(names = "--rejected", description = "It was rejected; the next run drafts another revision.")
        private boolean rejected;
    }
}
