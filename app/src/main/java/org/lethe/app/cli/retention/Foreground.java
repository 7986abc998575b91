package org.lethe.app.cli.retention;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.platform.Platform;
import org.lethe.app.stop.OpenThings;
import org.lethe.jobs.nightly.Nightly;
import org.lethe.jobs.retention.RetentionJob;
import org.lethe.jobs.retention.RetentionOrder;
import org.lethe.reports.retention.RunTable;

/** Runs jobs in the caller's thread, watched; when the process is told to end, the job stops between two slices before the database closes. */
public final class Foreground {
    private final Platform platform;
    private final ProgressLines progress;

    /** @param progress hears of every step */
    public Foreground(Platform platform, ProgressLines progress) {
        this.platform = platform;
        this.progress = progress;
    }

    /** The retention job. */
    public RunTable retention(PolicyInUse policy, LocalDate asOf) {
        RetentionJob job = platform.retention();
        return stoppable(job::requestStop, () -> job.run(order(policy, asOf), progress));
    }

    /** The whole night. */
    RunTable nightly(PolicyInUse policy, LocalDate asOf) {
        Nightly night = platform.nightly();
        return stoppable(night::requestStop, () -> night.run(order(policy, asOf), progress));
    }

    private RunTable stoppable(Runnable requestStop, Supplier<RunTable> job) {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable forget = OpenThings.add(() -> {
            requestStop.run();
            await(ended);
        });
        try {
            return job.get();
        } finally {
            progress.end();
            ended.countDown();
            forget.run();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static RetentionOrder order(PolicyInUse policy, LocalDate asOf) {
        return new RetentionOrder(policy.policy(), policy.source(), asOf);
    }
}
