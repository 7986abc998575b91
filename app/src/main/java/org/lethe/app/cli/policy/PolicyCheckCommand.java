package org.lethe.app.cli.policy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.platform.Platform;
import org.lethe.readers.catalogue.Finding;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.rules.retention.yaml.Problem;
import org.lethe.rules.retention.yaml.Suspect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe policy check}: everything that is wrong with a policy, at once. */
@Command(
        name = "check",
        description =
                "Say everything that is wrong with a policy, in itself and against the live database: file, line, what, and what to do about it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: nothing is wrong, warnings aside. 3: the policy is refused.",
            "",
            "Example:",
            "  lethe policy check policies/connected-services-belux.yaml",
            "  lethe policy check --offline"
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
            case PolicyResult.Bad bad -> refuse(chosen, bad);
            case PolicyResult.Good good -> offline ? accept(chosen, good.policy(), List.of()) : compare(chosen);
        };
    }

    /** The file is fine in itself; whether it fits the database is asked here. */
    private int compare(Path chosen) throws Exception {
        PolicyInUse inUse = PolicyFiles.require(chosen);
        List<Finding> findings = Platform.with(
                environment, platform -> platform.compare(inUse.policy()).findings());
        List<Problem> errors = inUse.problems(findings, Finding.Severity.ERROR);
        List<Problem> warnings = inUse.problems(findings, Finding.Severity.WARNING);
        return errors.isEmpty() ? accept(chosen, inUse.policy(), warnings) : refuse(chosen, errors, warnings);
    }

    /** What is wrong with the file in itself, and what the database adds about all that can be read of it. */
    private int refuse(Path chosen, PolicyResult.Bad bad) throws Exception {
        Suspect suspect = bad.suspect();
        if (offline || suspect == null) {
            return refuse(chosen, bad.problems(), List.of());
        }
        List<Finding> findings = Platform.with(environment, platform -> platform.examine(suspect));
        List<Problem> added = PolicyInUse.problems(suspect.places(), findings, Finding.Severity.ERROR);
        return refuse(
                chosen,
                BothSides.inOrder(bad.problems(), added),
                PolicyInUse.problems(suspect.places(), findings, Finding.Severity.WARNING));
    }

    private int accept(Path chosen, Policy policy, List<Problem> warnings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PolicyProblemsJson.of(chosen, policy.digest(), List.of(), warnings));
        } else {
            print(out, "warning: ", warnings);
            out.println("%s: nothing is wrong with %s %s (%d clusters, digest %s)%s."
                    .formatted(
                            chosen,
                            policy.name(),
                            policy.version(),
                            policy.clusters().size(),
                            policy.digest().substring(0, 12),
                            offline ? "" : ", and it fits the database"));
        }
        return ExitCode.DONE;
    }

    private int refuse(Path chosen, List<Problem> problems, List<Problem> warnings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PolicyProblemsJson.of(chosen, "", problems, warnings));
        } else {
            print(out, "", problems);
            print(out, "warning: ", warnings);
            spec.commandLine().getErr().println(PolicyFiles.count(problems) + " in " + chosen + ".");
        }
        return ExitCode.REFUSED;
    }

    private static void print(PrintWriter out, String before, List<Problem> problems) {
        problems.forEach(problem -> out.println(before + problem));
    }
}
