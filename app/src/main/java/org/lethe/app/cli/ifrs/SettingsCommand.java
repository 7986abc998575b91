package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.ifrs.IfrsSettings;
import org.lethe.app.ifrs.IfrsSettingsFile;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.Settings;
import org.lethe.writers.ifrs.SettingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs settings}: store config/ifrs.yaml as a version of the settings; what is stored never changes. */
@Command(
        name = "settings",
        description = "Store config/ifrs.yaml as a version of the settings; what is stored never changes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe ifrs settings"})
final class SettingsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final Author author = new Author();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    SettingsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        IfrsSettings settings = IfrsSettingsFile.require(environment.variables());
        SettingDesk.Version version = Platform.with(
                environment,
                platform -> new Settings(platform.books())
                        .load(settings.label(), settings.digest(), settings.settings(), author.name()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Settings '" + version.label() + "' are version " + version.number() + ".");
        out.flush();
        return ExitCode.DONE;
    }
}
