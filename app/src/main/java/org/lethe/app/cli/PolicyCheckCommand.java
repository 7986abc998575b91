package org.lethe.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.rules.retention.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe policy check}: everything that is wrong with a policy, at once. */
@Command(
        name = "check",
        description = "Say everything that is wrong with a policy: file, line, what, and what to do about it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: nothing is wrong. 3: the policy is refused.",
            "",
            "Example:",
            "  lethe policy check --offline policies/connected-services-belux.yaml"
        })
final class PolicyCheckCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The policy; LETHE_POLICY or the shipped one when absent.")
    private @Nullable Path file;

    @Option(names = "--offline", description = "Look at the file alone and ask no database.")
    private boolean offline;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PolicyCheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Path chosen = PolicyFiles.choose(file, environment.variables());
        return switch (PolicyFile.read(chosen)) {
            case PolicyResult.Bad bad -> refuse(chosen, bad.problems());
            case PolicyResult.Good good -> checked(chosen, good);
        };
    }

    /** The file is fine in itself; whether it fits the database is asked here unless {@code --offline}. */
    private int checked(Path chosen, PolicyResult.Good good) throws Exception {
        List<Problem> problems = offline ? List.of() : online(good);
        return problems.isEmpty() ? accept(chosen, good.policy()) : refuse(chosen, problems);
    }

    private List<Problem> online(PolicyResult.Good good) throws Exception {
        throw new UsageException(
                "Say --offline: the policy " + good.policy().name() + " was not compared with a database.");
    }

    private int accept(Path chosen, Policy policy) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PolicyProblemsJson.of(chosen, policy.digest(), List.of()));
        } else {
            out.println("%s: nothing is wrong with %s %s (%d clusters, digest %s)."
                    .formatted(
                            chosen,
                            policy.name(),
                            policy.version(),
                            policy.clusters().size(),
                            policy.digest().substring(0, 12)));
        }
        return ExitCode.DONE;
    }

    private int refuse(Path chosen, List<Problem> problems) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PolicyProblemsJson.of(chosen, "", problems));
        } else {
            out.println(PolicyFiles.sentences(problems));
            spec.commandLine().getErr().println(PolicyFiles.count(problems) + " in " + chosen + ".");
        }
        return ExitCode.REFUSED;
    }
}
