package org.lethe.app.cli.obfcm;

import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private final Steps steps = new Steps();

    TransmittedCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return steps.take(
                environment,
                (life, settings, submission, by) ->
                        life.transmitted(submission, settings.format(), settings.uploadReports(), by));
    }
}
