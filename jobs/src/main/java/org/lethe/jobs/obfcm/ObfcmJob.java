package org.lethe.jobs.obfcm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.writers.delivery.KeyUnusableException;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.run.RunLock;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Drafts the submissions of a collection year, one run at a time; what an interrupted one left is made anew. */
public final class ObfcmJob {

    /** The job's name in batch metadata and commands. */
    public static final String NAME = "obfcm";

    private final ObfcmPlace place;
    private final BatchMetadata batch;

    /** @param batch where the framework remembers executions */
    public ObfcmJob(ObfcmPlace place, BatchMetadata batch) {
        this.place = place;
        this.batch = batch;
    }

    /**
     * Runs to the end, in the caller's thread.
     *
     * @return one line for each manufacturer
     * @throws org.lethe.writers.run.AnotherRunException when another process is at work on that year
     * @throws RefusedException when the year is not over
     * @throws KeyUnusableException when a key of a delivery is missing or unusable
     * @throws ObfcmFailedException when it could not finish; the next start makes the rest
     */
    public List<Drafted> run(ObfcmOrder order, ObfcmListener listener) {
        refuseUnfinished(order.year(), place.clock().instant());
        try (RunLock lock = RunLock.take(place.obfcm(), NAME, lockName(order.year()), place.lease())) {
            recoverStaleExecutions(order.year());
            List<Drafting> manufacturers = manufacturers(order);
            try {
                start(order, manufacturers, step -> {
                    lock.requireHeld();
                    listener.step(step);
                });
            } finally {
                manufacturers.forEach(Drafting::close);
            }
            new LedgerReader(place.obfcm()).head().ifPresent(place.anchors()::note);
            return manufacturers.stream().map(Drafting::result).toList();
        }
    }

    static String lockName(CollectionYear year) {
        return "collection year " + year.year();
    }

    private static void refuseUnfinished(CollectionYear year, Instant now) {
        if (!year.isOver(now)) {
            throw new RefusedException("The collection year " + year.year() + " is not over: it ends on 31 December in "
                    + CollectionYear.ZONE + ", and is reported by " + year.due() + ". Nothing was drafted.");
        }
    }

    private List<Drafting> manufacturers(ObfcmOrder order) {
        List<Drafting> draftings = new ArrayList<>();
        Session.call("Reading the manufacturers", () -> new ManufacturerReader(place.obfcm()).all())
                .forEach(each -> draftings.add(new Drafting(order, place, each)));
        return draftings;
    }

    private void start(ObfcmOrder order, List<Drafting> manufacturers, ObfcmListener listener) {
        JobParameters parameters = new JobParametersBuilder()
                .addLong("collectionYear", (long) order.year().year())
                .addString("run", UUID.randomUUID().toString()) // nothing is remembered between two runs
                .toJobParameters();
        try {
            JobExecution execution = batch.operator()
                    .start(
                            new ObfcmFlow(batch.repository(), batch.transactions(), listener).job(manufacturers),
                            parameters);
            if (execution.getStatus().isUnsuccessful()) {
                throw failure(execution);
            }
        } catch (JobExecutionException refused) {
            throw new ObfcmFailedException("Spring Batch did not start the job: " + refused.getMessage());
        } catch (DataAccessException | TransactionException gone) {
            throw new ObfcmFailedException(String.valueOf(
                    DatabaseRefusal.of("Writing batch metadata", gone).getMessage()));
        }
    }

    /** What we threw, inside what Spring Batch wrapped around it; of all others only the kind is told. */
    private static RuntimeException failure(JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        Throwable innermost = causes.isEmpty() ? new IllegalStateException("The job failed") : causes.getFirst();
        for (Throwable cause = innermost; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException || cause instanceof KeyUnusableException) {
                return (RuntimeException) cause;
            }
            innermost = cause;
            if (isOurs(cause)) {
                break;
            }
        }
        String message = isOurs(innermost)
                ? String.valueOf(innermost.getMessage())
                : innermost.getClass().getSimpleName() + ".";
        return new ObfcmFailedException(message);
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith("org.lethe.") && cause.getMessage() != null;
    }

    /** This process holds the lock of the year, so an execution that still claims to run belongs to a process that is gone. */
    private void recoverStaleExecutions(CollectionYear year) {
        for (JobExecution stale : batch.repository().findRunningJobExecutions(NAME)) {
            if (Long.valueOf(year.year()).equals(stale.getJobParameters().getLong("collectionYear"))) {
                batch.operator().recover(stale);
            }
        }
    }
}
