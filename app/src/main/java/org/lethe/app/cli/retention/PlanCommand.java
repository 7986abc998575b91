package org.lethe.app.cli.retention;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.WhichDay;
import org.lethe.app.command.WhichPolicy;
import org.lethe.app.platform.Platform;
import org.lethe.reports.retention.PlanJson;
import org.lethe.reports.retention.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe plan}: what a run would do, in exactly the decisions of a run, and whether it needs a consent. */
@Command(
        name = "plan",
        description =
                "Show what a run on a date would erase, anonymise and leave, cluster by cluster; changes nothing but the list of plans.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A date in the future simulates: the plan is shown and not kept.",
            "",
            "Example:",
            "  lethe plan",
            "  lethe plan --as-of 2027-01-01 --json"
        })
public final class PlanCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final WhichPolicy which = new WhichPolicy();

    @Mixin
    private final WhichDay day = new WhichDay();

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the plan for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PlanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PolicyInUse inUse = which.read(environment);
        LocalDate asOf = day.under(inUse.policy(), environment.clock());
        PlannedNight planned = Platform.with(
                environment,
                platform -> PlannedNight.plan(
                        platform, inUse, asOf, author.name(), spec.commandLine().getErr()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.with(PlanJson.of(planned.plan()), more(planned)));
        } else {
            out.print(PlanText.of(planned.plan()));
            out.println();
            out.print(planned.advice(day.words()));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Map<String, Object> more(PlannedNight planned) {
        Map<String, Object> more = new HashMap<>();
        more.put("simulation", planned.number() == null);
        more.put("plan", planned.number());
        more.put("needConsent", planned.objections());
        return more;
    }
}
