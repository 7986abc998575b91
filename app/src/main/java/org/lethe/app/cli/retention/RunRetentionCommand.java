package org.lethe.app.cli.retention;

import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe run retention}: erases and anonymises what has expired, and proves it. */
@Command(
        name = "retention",
        description = "Erase and anonymise what has expired, verify, and write the certificate.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An interrupted run is continued by the next one. Exit codes: 0 completed, 1 failed or stopped, 3 refused.",
            "",
            "Example:",
            "  lethe run retention",
            "  lethe run retention --as-of 2026-11-22 --json"
        })
final class RunRetentionCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final NightOptions options = new NightOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RunRetentionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(environment, spec.commandLine(), Foreground::retention);
    }
}
