package org.lethe.app.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.OutFile;
import org.lethe.app.command.PolicyFiles;
import org.lethe.reports.retention.PolicyHtml;
import org.lethe.reports.retention.PolicyMarkdown;
import org.lethe.rules.retention.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe policy show}: a policy for people. */
@Command(
        name = "show",
        description =
                "Show a policy to people: the matrix of deletion classes, and each cluster with its purposes and law.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe policy show --format html --out policy.html"})
final class PolicyShowCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The policy; LETHE_POLICY or the shipped one when absent.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            defaultValue = "markdown",
            description = "One of: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when absent.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PolicyShowCommand(Environment environment) {
        this.environment = environment;
    }

    /** How it is written. */
    enum Format {
        MARKDOWN,
        HTML;

        String render(Policy policy) {
            return switch (this) {
                case MARKDOWN -> PolicyMarkdown.of(policy);
                case HTML -> PolicyHtml.of(policy);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        Policy policy = PolicyFiles.require(PolicyFiles.choose(file, environment.variables()))
                .policy();
        String text = format.render(policy);
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            OutFile.write(out, text);
        }
        return ExitCode.DONE;
    }
}
