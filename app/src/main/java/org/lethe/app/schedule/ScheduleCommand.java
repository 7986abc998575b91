package org.lethe.app.schedule;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.schedule.ScheduleReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe schedule}: when the next night is due, and how the last ones went. */
@Command(
        name = "schedule",
        description = "Say when the next night is due, and how the last ones went.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe schedule --last 30"})
public final class ScheduleCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--last",
            defaultValue = "10",
            paramLabel = "N",
            description = "How many past firings; ${DEFAULT-VALUE} when absent.")
    private int last;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ScheduleCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Schedule schedule = Platform.with(
                environment,
                platform -> Schedule.read(
                        new ScheduleReader(platform.as(DatabaseRole.LETHE_AUDIT), platform.clock()), last));
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json
                        ? JsonText.of(schedule) + System.lineSeparator()
                        : ScheduleText.of(schedule, environment.clock().instant()));
        out.flush();
        return ExitCode.DONE;
    }
}
