package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.obfcm.KeyFolder;
import org.lethe.app.obfcm.ObfcmSettings;
import org.lethe.app.obfcm.ObfcmSettingsFile;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.obfcm.LifeCycle;
import org.lethe.reports.obfcm.Submission;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands of a submission's life have in common: which one, who does it, and how the result is said. */
final class Steps {

    @Parameters(paramLabel = "NUMBER", description = "The submission's number, as lethe obfcm status says it.")
    private long submission;

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the submission for a program to read.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** One step of a submission's life, taken by somebody. */
    @FunctionalInterface
    interface Step {
        Submission take(LifeCycle life, ObfcmSettings settings, long submission, String by);
    }

    /** Takes it, and says how the submission stands afterwards. */
    int take(Environment environment, Step step) throws Exception {
        ObfcmSettings settings = ObfcmSettingsFile.require(environment.variables());
        KeyFolder keys = new KeyFolder(environment.home(), settings.recipients());
        Submission moved = Platform.with(
                environment, platform -> step.take(platform.lifeCycle(keys), settings, submission, author.name()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? JsonText.of(document(moved))
                        : "Submission " + moved.id() + " (" + moved.label() + ") is "
                                + moved.state().word() + ".");
        out.flush();
        return ExitCode.DONE;
    }

    static Map<String, @Nullable Object> document(Submission submission) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("submission", submission.id());
        all.put("manufacturer", submission.manufacturer());
        all.put("collectionYear", submission.year().year());
        all.put("revision", submission.revision());
        all.put("supplement", submission.supplement());
        all.put("state", submission.state().word());
        all.put("exported", submission.exported());
        all.put("contentSha256", submission.contentSha256());
        all.put("draftedAt", submission.draftedAt().toString());
        all.put("transmittedAt", text(submission.transmittedAt()));
        all.put("acceptedAt", text(submission.acceptedAt()));
        return all;
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
