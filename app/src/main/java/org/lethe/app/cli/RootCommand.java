package org.lethe.app.cli;

import java.util.List;
import org.lethe.app.cli.bench.BenchCommand;
import org.lethe.app.cli.demo.DemoCommand;
import org.lethe.app.cli.disclosure.DisclosureCommand;
import org.lethe.app.cli.evidence.EvidenceCommand;
import org.lethe.app.cli.evidence.StatusCommand;
import org.lethe.app.cli.hold.HoldCommand;
import org.lethe.app.cli.ifrs.IfrsCommand;
import org.lethe.app.cli.obfcm.ObfcmCommand;
import org.lethe.app.cli.policy.PolicyCommand;
import org.lethe.app.cli.retention.ApproveCommand;
import org.lethe.app.cli.retention.ExplainCommand;
import org.lethe.app.cli.retention.PlanCommand;
import org.lethe.app.cli.retention.RunCommand;
import org.lethe.app.schedule.ScheduleCommand;
import org.lethe.app.schedule.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code lethe}: says what there is. */
@Command(
        name = "lethe",
        description = "Erases what has expired from PostgreSQL databases, every night, and proves it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 refused.",
            "Without settings Lethe runs a PostgreSQL of its own; LETHE_DB_URL, LETHE_DB_USER and LETHE_DB_PASSWORD_FILE name another one.",
            "",
            "Example:",
            "  lethe COMMAND --help"
        })
final class RootCommand implements Runnable {
    /** In the order of the help. */
    static final List<Class<?>> SUBCOMMANDS = List.of(
            DemoCommand.class,
            PlanCommand.class,
            ApproveCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            HoldCommand.class,
            StatusCommand.class,
            ServeCommand.class,
            ScheduleCommand.class,
            EvidenceCommand.class,
            ObfcmCommand.class,
            IfrsCommand.class,
            PolicyCommand.class,
            DisclosureCommand.class,
            MigrateCommand.class,
            AdminCommand.class,
            SampleCommand.class,
            BenchCommand.class,
            ResetCommand.class,
            RehearseCommand.class);

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Say all that is known about a failure, and let the libraries speak.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
