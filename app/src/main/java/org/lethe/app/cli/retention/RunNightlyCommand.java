package org.lethe.app.cli.retention;

import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe run nightly}: everything that happens at night, one job after the other. */
@Command(
        name = "nightly",
        description =
                "Run everything that happens at night, one job after the other: posting to the books, retention, closing of reported submissions.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An interrupted run is continued by the next one. Exit codes: 0 completed, 1 failed or stopped, 3 refused.",
            "",
            "Example:",
            "  lethe run nightly",
            "  lethe run nightly --as-of 2026-11-22 --json"
        })
final class RunNightlyCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final NightOptions options = new NightOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RunNightlyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(environment, spec.commandLine(), Foreground::nightly);
    }
}
