package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.ifrs.FinanceKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs keys}: make our signing key if there is none, and say where the public key of finance belongs. */
@Command(
        name = "keys",
        description = "Make our signing key if there is none, and say where the public key of finance belongs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe ifrs keys --entity NSC", "  lethe ifrs keys --entity NSC --trial"})
final class FinanceKeysCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--trial", description = "Also make a key pair that stands in for finance, to try things out.")
    private boolean trial;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    FinanceKeysCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        FinanceKeys keys = new FinanceKeys(environment.home());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Our public key, for finance: "
                + keys.signingKey(environment.clock().instant()));
        out.println("The public key of finance belongs in " + keys.publicKey(entity.name()));
        if (trial) {
            out.println("A trial key stands in for it; it opens the packages: "
                    + keys.trial(entity.name(), environment.clock().instant()));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
