package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.JsonText;
import org.lethe.app.obfcm.KeyFolder;
import org.lethe.app.obfcm.ObfcmSettings;
import org.lethe.app.obfcm.ObfcmSettingsFile;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.obfcm.LifeCycle;
import org.lethe.reports.obfcm.Submission;

/** What the commands of a submission's life have in common. */
final class Steps {

    private Steps() {}

    /** One step. */
    @FunctionalInterface
    interface Step {
        Submission take(LifeCycle life, ObfcmSettings settings);
    }

    /** Takes it, and gives the submission as it stands afterwards. */
    static Submission take(Environment environment, Step step) throws Exception {
        ObfcmSettings settings = ObfcmSettingsFile.require(environment.variables());
        KeyFolder keys = new KeyFolder(environment.home(), settings.recipients());
        return Platform.with(environment, platform -> step.take(platform.lifeCycle(keys), settings));
    }

    static void print(Submission submission, boolean json, PrintWriter out) {
        out.println(
                json
                        ? JsonText.of(document(submission))
                        : "Submission " + submission.id() + " (" + submission.label() + ") is "
                                + submission.state().word() + ".");
        out.flush();
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
