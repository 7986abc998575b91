package org.lethe.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.writers.delivery.NewKeyPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe admin keys}: an OpenPGP key pair, for those who have no GnuPG at hand. */
@Command(
        name = "keys",
        description =
                "Make an OpenPGP key pair: one to sign our deliveries with, or one to try out what a recipient sees.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Three files, readable by their owner alone: NAME.public.asc, NAME.secret.asc, NAME.passphrase.",
            "Existing files are never replaced. GnuPG imports the keys; a key made by GnuPG serves as well.",
            "",
            "Example:",
            "  lethe admin keys --name signing --owner \"Data office <data@example.org>\""
        })
final class KeysCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "First part of the files' names.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(
            names = "--owner",
            paramLabel = "TEXT",
            required = true,
            description = "Whose key it is, as people see it: a name, and a mail address in angle brackets.")
    @SuppressWarnings("NullAway.Init") // required
    private String owner;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Where to put them; $LETHE_HOME/keys when absent.")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    KeysCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw new UsageException("'" + name + "' cannot begin a file's name: use letters, digits and hyphens.");
        }
        Path place = folder == null ? environment.home().resolve("keys") : folder;
        NewKeyPair pair =
                NewKeyPair.create(place, name, owner, environment.clock().instant());
        PrintWriter out = spec.commandLine().getOut();
        out.println("fingerprint  " + pair.fingerprint());
        out.println("public key   " + pair.publicKey() + "  (give it away)");
        out.println("secret key   " + pair.secretKey() + "  (keep it)");
        out.println("passphrase   " + pair.passphrase() + "  (keep it elsewhere)");
        out.flush();
        return ExitCode.DONE;
    }
}
