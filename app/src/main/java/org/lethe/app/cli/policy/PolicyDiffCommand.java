package org.lethe.app.cli.policy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.WhichDay;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.retention.DiffReader;
import org.lethe.reports.retention.PolicyDiff;
import org.lethe.reports.retention.PolicyDiffText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe policy diff}: what a change of policy would newly erase and newly keep, in rows. */
@Command(
        name = "diff",
        description = "Say in rows what a change of policy would newly erase and newly keep; changes nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe policy diff policies/connected-services-belux.yaml draft.yaml"})
final class PolicyDiffCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "OLD", description = "The policy as it is.")
    @SuppressWarnings("NullAway.Init") // required
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The policy as it would be.")
    @SuppressWarnings("NullAway.Init") // required
    private Path changed;

    @Mixin
    private final WhichDay day = new WhichDay();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PolicyDiffCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PolicyInUse before = read(old);
        PolicyInUse after = read(changed);
        LocalDate asOf = day.under(after.policy(), environment.clock());
        PolicyDiff diff = Platform.with(
                environment,
                platform -> new DiffReader(platform.as(DatabaseRole.LETHE_RETENTION))
                        .compare(platform.bind(before), platform.bind(after), asOf));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonText.of(diff) + System.lineSeparator() : PolicyDiffText.of(diff));
        out.flush();
        return ExitCode.DONE;
    }

    private PolicyInUse read(Path file) {
        return PolicyFiles.require(PolicyFiles.choose(file, environment.variables()));
    }
}
