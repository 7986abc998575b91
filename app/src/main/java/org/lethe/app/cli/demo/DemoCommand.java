package org.lethe.app.cli.demo;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import org.lethe.app.command.WhichDay;
import org.lethe.app.command.WhichPolicy;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseSettings;
import org.lethe.sample.SampleRefusedException;
import org.lethe.sample.SampleSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe demo}: from an empty database to erased, with proof. */
@Command(
        name = "demo",
        description =
                "Show everything once: fill a database with invented people, plan, consent, run, certify, explain, verify.",
        mixinStandardHelpOptions = true,
        footer = {"", "Running it again fills the database anew.", "", "Example:", "  lethe demo"})
public final class DemoCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final WhichPolicy which = new WhichPolicy();

    @Mixin
    private final WhichDay day = new WhichDay();

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "1 is about 2 000 customers and 200 000 telemetry rows; ${DEFAULT-VALUE} when absent.")
    private double scale;

    @Option(
            names = "--here",
            description =
                    "Also in the database that LETHE_DB_URL names; its schema business is filled with invented people.")
    private boolean here;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    DemoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (environment.databaseSettings() instanceof DatabaseSettings.External external && !here) {
            throw new RefusedException("The demonstration fills and empties schema business, and LETHE_DB_URL names "
                    + external.url() + ": unset it to use a database of Lethe's own, or say --here.");
        }
        PolicyInUse inUse = which.read(environment);
        LocalDate asOf = day.under(inUse.policy(), environment.clock());
        LocalDate today = WhichDay.today(inUse.policy(), environment.clock());
        if (asOf.isAfter(today)) {
            throw new UsageException(
                    "--as-of " + asOf + " lies in the future: choose today (" + today + ") or earlier.");
        }
        SampleSize size = size();
        return Platform.with(environment, platform -> {
            new Demonstration(platform, inUse, asOf, day.words(), environment, spec.commandLine()).show(size);
            return ExitCode.DONE;
        });
    }

    private SampleSize size() {
        try {
            return new SampleSize(scale);
        } catch (SampleRefusedException nonsense) {
            throw new UsageException(String.valueOf(nonsense.getMessage()));
        }
    }
}
