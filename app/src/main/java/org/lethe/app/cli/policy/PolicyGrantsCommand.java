package org.lethe.app.cli.policy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyFiles;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.catalogue.OwnerReader;
import org.lethe.rules.retention.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe policy grants}: what the owner of a schema must grant before Lethe can work there. */
@Command(
        name = "grants",
        description =
                "Print the GRANT statements that an administrator runs once, so that Lethe can work under a policy.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe policy grants policies/connected-services-belux.yaml | psql crm"})
final class PolicyGrantsCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The policy; LETHE_POLICY or the shipped one when absent.")
    private @Nullable Path file;

    @Option(
            names = "--owner",
            paramLabel = "ROLE",
            description = "Who owns the tables; asked of the database when absent.")
    private @Nullable String owner;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PolicyGrantsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Policy policy = PolicyFiles.require(PolicyFiles.choose(file, environment.variables()))
                .policy();
        PrintWriter out = spec.commandLine().getOut();
        if (Grants.foreign(policy).isEmpty()) {
            out.println("-- Nothing: the policy is about Lethe's own tables, whose migrations grant what is needed.");
            return ExitCode.DONE;
        }
        Grants.of(policy, owners(policy)).forEach(out::println);
        return ExitCode.DONE;
    }

    private List<String> owners(Policy policy) throws Exception {
        if (owner != null) {
            return List.of(Grants.name(owner));
        }
        List<String> found = environment.withDatabase(
                database -> new OwnerReader(database.connections().dataSource(DatabaseRole.LETHE_RETENTION))
                        .owners(Grants.foreign(policy)));
        if (found.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no table in schema " + String.join(", ", Grants.foreign(policy))
                            + " of this database: say who will own them with --owner.");
        }
        return found.stream().map(Grants::name).toList();
    }
}
