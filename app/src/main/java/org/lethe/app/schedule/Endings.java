package org.lethe.app.schedule;

import org.lethe.app.command.UsageException;
import org.lethe.jobs.retention.RefusedException;
import org.lethe.jobs.retention.RetentionFailedException;
import org.lethe.reports.retention.RunTable;
import org.lethe.writers.run.AnotherRunException;
import org.lethe.writers.schedule.FiringEnd;
import org.lethe.writers.schedule.FiringEnd.Result;

/** From what a run returned or threw to how the firing ended. Only a run that did all that was due is completed. */
final class Endings {
    private Endings() {}

    static FiringEnd of(RunTable table) {
        return switch (table.status()) {
            case "completed" -> new FiringEnd(Result.COMPLETED, table.runId(), null, null);
            case "refused" ->
                new FiringEnd(
                        Result.REFUSED,
                        table.runId(),
                        "above-cap",
                        table.refused()
                                + " cluster(s) were left alone: more rows are due than the policy's cap allows in one night."
                                + " Look at them with 'lethe plan'; 'lethe approve' lets the next run end them.");
            case "stopped" ->
                new FiringEnd(
                        Result.STOPPED,
                        table.runId(),
                        "told-to-end",
                        "serve was told to end; the run is continued as soon as a serve process is there.");
            default ->
                new FiringEnd(
                        Result.FAILED, table.runId(), "unknown-status", "The run ended as " + table.status() + ".");
        };
    }

    static FiringEnd of(Throwable failure) {
        return switch (failure) {
            case AnotherRunException other -> refused("another-run", other);
            case RefusedException check -> refused("refused-by-check", check);
            case org.lethe.app.command.RefusedException policy -> refused("policy-unusable", policy);
            case UsageException policy -> refused("policy-unusable", policy);
            case RetentionFailedException failed ->
                new FiringEnd(Result.FAILED, failed.runId(), "run-failed", failed.getMessage());
            default ->
                new FiringEnd(
                        Result.FAILED,
                        null,
                        failure.getClass().getSimpleName(),
                        // Messages of others may quote rows.
                        failure.getClass().getName().startsWith("org.lethe.") ? failure.getMessage() : null);
        };
    }

    static FiringEnd refused(String code, RuntimeException sentence) {
        return new FiringEnd(Result.REFUSED, null, code, sentence.getMessage());
    }
}
