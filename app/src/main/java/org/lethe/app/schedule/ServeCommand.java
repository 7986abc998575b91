package org.lethe.app.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe serve}: runs every configured night at its time, until the process is told to end. */
@Command(
        name = "serve",
        description = "Run the configured nights at their times, until told to end (SIGTERM or Ctrl-C).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "When, where and what is in config/schedule.yaml, or in the file that LETHE_SCHEDULE names.",
            "Of several serve processes on one database, one fires each night.",
            "",
            "Example:",
            "  lethe serve"
        })
public final class ServeCommand implements Callable<Integer> {
    private final Environment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Path file = ScheduleFile.choose(environment.variables());
        ScheduleSettings settings = switch (ScheduleFile.read(file)) {
            case ScheduleResult.Good good -> good.settings();
            case ScheduleResult.Bad bad -> throw new UsageException(PolicyFiles.sentences(bad.problems()));
        };
        List<PolicyInUse> policies = policies(settings);
        return Platform.with(environment, platform -> {
            new Serving(platform, spec.commandLine().getOut()).untilToldToEnd(file, settings, policies);
            return ExitCode.DONE;
        });
    }

    private static List<PolicyInUse> policies(ScheduleSettings settings) {
        List<PolicyInUse> policies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : settings.policies()) {
            PolicyInUse policy = PolicyFiles.require(file);
            if (!names.add(policy.policy().name())) {
                throw new UsageException("Two of the scheduled policy files are called "
                        + policy.policy().name() + ": rename one, or remove it from the schedule.");
            }
            policies.add(policy);
        }
        return policies;
    }
}
