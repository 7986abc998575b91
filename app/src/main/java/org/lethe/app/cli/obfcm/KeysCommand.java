package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.obfcm.KeyFolder;
import org.lethe.app.obfcm.ObfcmSettingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm keys}: the keys by which files are signed and encrypted. */
@Command(
        name = "keys",
        description =
                "Make our own signing key if there is none, and say where the public keys of the submission teams belong.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe obfcm keys", "  lethe obfcm keys --trial"})
final class KeysCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--trial",
            description = "Also make a key pair that stands in for every submission team, to try things out.")
    private boolean trial;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    KeysCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        KeyFolder keys = new KeyFolder(
                environment.home(),
                ObfcmSettingsFile.require(environment.variables()).recipients());
        Instant now = environment.clock().instant();
        Path ours = keys.signingKey(now);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Our public key, for the receivers: " + ours);
        out.println("Public keys of the submission teams belong in " + keys.recipients()
                + " as MANUFACTURER.asc, or all.asc for every manufacturer.");
        if (trial) {
            out.println("A trial key stands in for all of them; it opens the files: " + keys.trialRecipient(now));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
