package org.lethe.app.cli.obfcm;

import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lethe obfcm approve}: somebody answers for a draft. */
@Command(
        name = "approve",
        description = "Approve a draft: you have read its statement and its quality workbook, and it may be sent.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe obfcm approve 7 --by \"A. Example\""})
final class ApproveSubmissionCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final Steps steps = new Steps();

    ApproveSubmissionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return steps.take(environment, (life, settings, submission, by) -> life.approve(submission, by));
    }
}
