package org.lethe.app.cli.ifrs;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.ifrs.IfrsSettings;
import org.lethe.app.ifrs.IfrsSettingsFile;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.Settings;
import org.lethe.jobs.ifrs.TakeOn;
import org.lethe.writers.ifrs.Posted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs take-on}: take an entity on: propose opening balances from the business data, or post signed ones as period 0. */
@Command(
        name = "take-on",
        description =
                "Take an entity on: propose opening balances from the business data, or post signed ones as period 0.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  lethe ifrs take-on --entity NSC --as-of 2025-12-31 --propose opening.csv",
            "  lethe ifrs take-on --entity NSC --as-of 2025-12-31 --balances opening.csv --by ada --signed-by bo"
        })
final class TakeOnCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "Balance day, the last of a month.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--propose", paramLabel = "FILE", description = "Write a proposal for people to check and sign.")
    private @Nullable Path proposal;

    @Option(names = "--balances", paramLabel = "FILE", description = "Signed balances: reference,country,role,amount.")
    private @Nullable Path balances;

    @Option(names = "--signed-by", paramLabel = "NAME", description = "Who signed them; somebody else than --by.")
    private @Nullable String signedBy;

    @Mixin
    private final Author author = new Author();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    TakeOnCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        IfrsSettings settings = IfrsSettingsFile.require(environment.variables());
        Path file = balances;
        String signer = signedBy;
        Path target = proposal;
        if ((target == null) == (file == null) || (file != null && signer == null)) {
            throw new UsageException("Either --propose FILE, or --balances FILE with --signed-by NAME.");
        }
        String done = Platform.with(environment, platform -> {
            new Settings(platform.books())
                    .load(settings.label(), settings.digest(), settings.settings(), author.name());
            TakeOn takeOn = new TakeOn(platform.books());
            if (target != null) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    takeOn.propose(entity.name(), asOf, out);
                }
                return "Proposal for " + entity.name() + ": " + target
                        + "\nNext: check it, sign it, and take it on with --balances.";
            }
            Posted posted = takeOn.post(
                    entity.name(), asOf, Objects.requireNonNull(file), author.name(), Objects.requireNonNull(signer));
            return entity.name() + " is taken on as of " + asOf + " with " + posted.postings()
                    + " postings.\nNext: every night posts; 'lethe ifrs post' does so now.";
        });
        PrintWriter out = spec.commandLine().getOut();
        out.println(done);
        out.flush();
        return ExitCode.DONE;
    }
}
