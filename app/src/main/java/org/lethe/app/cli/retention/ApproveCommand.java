package org.lethe.app.cli.retention;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.writers.plan.PlanDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe approve}: a person's consent to a plan above the cap. */
@Command(
        name = "approve",
        description = "Consent to a plan above its cap: for its policy text, its date and its counts, for 24 hours.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe approve 7 --cluster contract --reason \"first run on a backlog\""})
public final class ApproveCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "PLAN", description = "The plan's number, as lethe plan says it.")
    private long plan;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "Only this cluster; may be repeated. Every cluster with something due when absent.")
    private final Set<String> clusters = new LinkedHashSet<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; no personal data.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the consents for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ApproveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (reason.isBlank()) {
            throw new UsageException("A consent needs a reason: --reason \"…\".");
        }
        List<PlanDesk.Approval> approvals = Platform.with(environment, this::approve);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(approvals));
        } else if (approvals.isEmpty()) {
            out.println("Plan " + plan + " ends nothing, so there is nothing to consent to.");
        } else {
            out.print(Consent.words(approvals));
        }
        return ExitCode.DONE;
    }

    private List<PlanDesk.Approval> approve(Platform platform) {
        try {
            return platform.plans().approve(plan, clusters, author.name(), reason.strip());
        } catch (IllegalArgumentException unknown) { // no such plan or cluster
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
    }
}
