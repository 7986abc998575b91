package org.lethe.app.cli.obfcm;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private Answer answer;

    @Option(names = "--reference", paramLabel = "TEXT", description = "Number of the receipt; no personal data.")
    private @Nullable String reference;

    @Mixin
    private final Steps steps = new Steps();

    ReceiptCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return steps.take(
                environment,
                (life, settings, submission, by) -> answer.accepted && !answer.rejected
                        ? life.accepted(submission, reference, by)
                        : life.rejected(submission, reference, by));
    }

    /** One of the two. */
    private static final class Answer {
        @Option(names = "--accepted", description = "It was accepted.")
        private boolean accepted;

        @Option(names = "--rejected", description = "It was rejected; the next run drafts another revision.")
        private boolean rejected;
    }
}
