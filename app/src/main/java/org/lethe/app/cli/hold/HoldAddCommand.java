package org.lethe.app.cli.hold;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import org.lethe.app.command.WhichPolicy;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.retention.HoldCoverageReader;
import org.lethe.rules.retention.HoldScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe hold add}: when it returns, nothing that the hold covers is erased any more. */
@Command(
        name = "add",
        description =
                "Place a legal hold or a restriction. When this returns, nothing that it covers is erased any more.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A key that covers no row is refused as probably mistyped, unless --future says that its rows are still to come.",
            "",
            "Example:",
            "  lethe hold add --contract 1234 --reason \"court case\" --reference 2026/118"
        })
final class HoldAddCommand implements Callable<Integer> {
    private final Environment environment;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private Subject subject;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; no personal data.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Option(names = "--reference", paramLabel = "TEXT", description = "File number of the dispute, request or order.")
    private @Nullable String reference;

    @Option(names = "--restriction", description = "A restriction (GDPR Art. 18) instead of a legal hold.")
    private boolean restriction;

    @Option(names = "--future", description = "Place it although it covers no row yet.")
    private boolean future;

    @Mixin
    private final WhichPolicy which = new WhichPolicy();

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    HoldAddCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        HoldScope scope = subject.scope();
        String key = subject.key();
        if (reason.isBlank()) {
            throw new UsageException("A hold needs a reason: --reason \"…\".");
        }
        PolicyInUse inUse = which.read(environment);
        return Platform.with(environment, platform -> place(platform, inUse, scope, key));
    }

    /** Coverage is counted before: once the hold is being placed, no business table is read. */
    private int place(Platform platform, PolicyInUse inUse, HoldScope scope, String key) {
        Map<String, Long> covered =
                new LinkedHashMap<>(new HoldCoverageReader(platform.as(DatabaseRole.LETHE_RETENTION))
                        .count(platform.bind(inUse).clusters(), scope, key));
        covered.values().removeIf(rows -> rows == 0);
        if (covered.isEmpty() && !future) {
            throw new RefusedException("No row of any cluster belongs to that " + scope.word()
                    + ": is the key mistyped? --future places the hold all the same. Nothing was placed.");
        }
        long hold = platform.holds().place(restriction, scope, key, reason.strip(), reference, author.name());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(Map.of("hold", hold, "covered", covered)));
        } else {
            out.println((restriction ? "Restriction " : "Hold ") + hold + " on this " + scope.word()
                    + " is placed. It covers " + (covered.isEmpty() ? "no row yet." : "now:"));
            covered.forEach(
                    (cluster, rows) -> out.println("  " + cluster + ": " + rows + (rows == 1 ? " row" : " rows")));
            out.println("To release it: lethe hold release " + hold + " --reason \"…\"");
        }
        return ExitCode.DONE;
    }
}
