package org.lethe.app.cli.retention;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.UsageException;
import org.lethe.app.command.WhichDay;
import org.lethe.app.command.WhichPolicy;
import org.lethe.app.platform.Platform;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.reports.retention.Explanation;
import org.lethe.reports.retention.ExplanationJson;
import org.lethe.reports.retention.ExplanationText;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.yaml.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe explain}: why a row is there and until when, or what became of it. */
@Command(
        name = "explain",
        description = "Say why a row is still there and until when, or what the evidence says of a row that is gone.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A key of several columns is written with | between them, or as several words.",
            "",
            "Example:",
            "  lethe explain customer 4711",
            "  lethe explain vehicle-telemetry 2026-10-01T08:00:00Z 17"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "CLUSTER", description = "The cluster, as the policy names it.")
    @SuppressWarnings("NullAway.Init") // required
    private String cluster;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "KEY", description = "The row's key.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> key;

    @Mixin
    private final WhichPolicy which = new WhichPolicy();

    @Mixin
    private final WhichDay day = new WhichDay();

    @Option(names = "--json", description = "Print the answer for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PolicyInUse inUse = which.read(environment);
        Policy policy = inUse.policy();
        Cluster asked = known(policy);
        List<String> values = values(asked);
        LocalDate asOf = day.under(policy, environment.clock());
        Explanation answer = Platform.with(environment, platform -> {
            BoundPolicy all = platform.bind(inUse);
            BoundCluster bound = all.cluster(asked.name());
            return platform.explainer(all)
                    .explain(bound, values, asOf)
                    .orElseThrow(() -> malformed(asked, types(bound)));
        });
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? ExplanationJson.of(answer) : ExplanationText.of(answer));
        out.flush();
        return ExitCode.DONE;
    }

    private Cluster known(Policy policy) {
        List<String> names = policy.clusters().stream().map(Cluster::name).toList();
        if (!names.contains(cluster)) {
            String nearest = Nearest.hint(cluster, names, "");
            throw new UsageException("The policy " + policy.name() + " has no cluster of that name"
                    + (nearest.isEmpty() ? "" : " (" + nearest + ")") + ". It has: " + String.join(", ", names) + ".");
        }
        return policy.cluster(cluster);
    }

    private List<String> values(Cluster asked) {
        int columns = asked.key().size();
        List<String> values = columns > 1 && key.size() == 1
                ? Arrays.asList(key.getFirst().split("\\|", -1))
                : columns == 1 ? List.of(String.join("|", key)) : key;
        if (values.size() != columns) {
            throw malformed(asked, "");
        }
        return values;
    }

    private static String types(BoundCluster bound) {
        return bound.cluster().key().stream().map(bound::typeOf).collect(Collectors.joining(", ", ", of type ", ""));
    }

    /** The key itself is not repeated: it may point at a person. */
    private static UsageException malformed(Cluster asked, String types) {
        return new UsageException("The key given is not a key of " + asked.name() + ", which is "
                + String.join(" | ", asked.key()) + types + ".");
    }
}
