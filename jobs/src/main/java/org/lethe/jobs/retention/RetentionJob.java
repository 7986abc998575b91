package org.lethe.jobs.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.retention.RunTable;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.retention.SupersededException;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunClusters;
import org.lethe.writers.run.RunEnd;
import org.lethe.writers.run.RunLock;
import org.lethe.writers.run.RunRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Runs the retention job: one at a time for each policy, an interrupted one continued. Whatever happens to the batch job
 * happens to the run: a failed step is a failed run.
 */
public final class RetentionJob {

    /** The job's name in batch metadata, evidence and the scheduler. */
    public static final String NAME = "retention";

    private final RetentionPlace place;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager metadata;
    private final Duration lease;
    private volatile @Nullable Work working;
    private volatile boolean stopRequested;

    /**
     * @param place where it works
     * @param repository JDBC job repository
     * @param operator runs jobs in the caller's thread
     * @param metadata transactions of the batch metadata
     */
    public RetentionJob(
            RetentionPlace place, JobRepository repository, JobOperator operator, PlatformTransactionManager metadata) {
        this(place, repository, operator, metadata, RunLock.USUAL_LEASE);
    }

    /** As above, with another silence after which a process is taken over; the same for all processes on a database. */
    public RetentionJob(
            RetentionPlace place,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager metadata,
            Duration lease) {
        this.place = place;
        this.repository = repository;
        this.operator = operator;
        this.metadata = metadata;
        this.lease = lease;
    }

    /**
     * Runs, or continues, until nothing is erasable. An unfinished run of an earlier date is finished first, with its date.
     *
     * @return the table of the last run
     * @throws org.lethe.writers.run.AnotherRunException when another process is at work
     * @throws RefusedException when the policy, the ledger or the date forbids to begin
     * @throws RetentionFailedException when the run could not finish; the next start continues it
     */
    public RunTable run(RetentionOrder order, RetentionListener listener) {
        try (RunLock lock = RunLock.take(place.retention(), NAME, order.policy().name(), lease)) {
            Database.call("Recovering what was left behind", () -> {
                recoverStaleExecutions(order.policy().name());
                return true;
            });
            RunTable table = once(order, listener, lock);
            while (!table.asOf().equals(order.asOf()) && !stopRequested) {
                table = once(order, listener, lock);
            }
            return table;
        }
    }

    /** Asks the run at work, or the one that is about to begin, to stop between two slices. */
    public void requestStop() {
        stopRequested = true;
        Work work = working;
        if (work != null) {
            work.requestStop();
        }
    }

    private RunTable once(RetentionOrder order, RetentionListener listener, RunLock lock) {
        Instant began = place.clock().instant();
        RunRegistry registry = new RunRegistry(place.retention(), place.clock());
        refuseOnBrokenLedger(order, registry);
        Run run = Database.call(
                "Opening the run", () -> registry.open(NAME, order.policy(), order.asOf(), order.source()));
        Work work = new Work(run, lock);
        working = work;
        if (stopRequested) {
            work.requestStop();
        }
        JobExecution execution = execute(order, listener, work);
        RunEnd end = switch (execution.getStatus()) {
            case COMPLETED -> work.refused().isEmpty() ? RunEnd.COMPLETED : RunEnd.REFUSED;
            case STOPPED, STOPPING -> RunEnd.STOPPED;
            case FAILED, ABANDONED, UNKNOWN, STARTING, STARTED -> RunEnd.FAILED;
        };
        switch (end) {
            case COMPLETED, REFUSED -> {} // ended in the ledger by the last step
            case STOPPED -> registry.end(run, RunEnd.STOPPED, null, Map.of());
            case FAILED -> throw failure(registry, run, execution);
        }
        return new RunTable(
                run.runId(),
                run.policy(),
                run.asOf(),
                end.word(),
                new RunClusters(place.retention(), place.clock()).table(run),
                Duration.between(began, place.clock().instant()).toMillis() / 1000.0);
    }

    private void refuseOnBrokenLedger(RetentionOrder order, RunRegistry registry) {
        Optional<String> broken = Database.call("Checking the ledger", () -> new LedgerCheck(place).broken());
        broken.ifPresent(why -> {
            Database.call("Recording the refusal", () -> {
                registry.refuse(NAME, order.policy(), order.asOf(), order.source(), why);
                return true;
            });
            throw new RefusedException(why);
        });
    }

    private JobExecution execute(RetentionOrder order, RetentionListener listener, Work work) {
        Run run = work.run();
        JobParameters parameters = new JobParametersBuilder()
                .addString("policy", run.policy())
                .addString("policyDigest", run.digest())
                .addLocalDate("asOf", run.asOf())
                .addLong("attempt", (long) run.attempt())
                .toJobParameters();
        try {
            forgetBareInstance(parameters);
            return operator.start(
                    new RetentionFlow(order, place, work, listener, repository, metadata).job(), parameters);
        } catch (JobExecutionException refused) {
            throw new RetentionFailedException(
                    run.runId(), "Spring Batch did not start the job: " + refused.getMessage());
        } catch (DataAccessException | TransactionException gone) {
            throw new RetentionFailedException(
                    run.runId(), messageOf(DatabaseRefusal.of("Writing batch metadata", gone)));
        }
    }

    /** Spring Batch commits an instance before its first execution; killed in between, it would refuse this instance for ever. */
    private void forgetBareInstance(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(NAME, parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Records why, if this process still owns the run, and gives the reason to the caller. */
    private RuntimeException failure(RunRegistry registry, Run run, JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        Throwable cause = causes.isEmpty() ? new IllegalStateException("The job failed") : ours(causes.getFirst());
        if (cause instanceof SupersededException superseded) {
            return superseded; // the run belongs to somebody else now: nothing to record here
        }
        if (cause instanceof RefusedException refused) {
            registry.end(run, run.resumed() ? RunEnd.FAILED : RunEnd.REFUSED, "refused by a check", Map.of());
            return refused;
        }
        String message = messageOf(cause);
        try {
            Database.call("Recording the failure", () -> {
                registry.end(run, RunEnd.FAILED, message, Map.of());
                return true;
            });
        } catch (DatabaseRefusal unrecorded) {
            return new RetentionFailedException(run.runId(), message + " " + unrecorded.getMessage());
        }
        return new RetentionFailedException(run.runId(), message);
    }

    /** What we threw, inside what Spring Batch wrapped around it; else the innermost cause. */
    private static Throwable ours(Throwable thrown) {
        Throwable innermost = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                return cause;
            }
            innermost = cause;
        }
        return innermost;
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith("org.lethe.");
    }

    /** Our own exceptions carry no data; of all others only the kind is told. */
    private static String messageOf(Throwable cause) {
        return isOurs(cause) && cause.getMessage() != null
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
    }

    /** This process holds the run lock, so an execution that still claims to run belongs to a process that is gone. */
    private void recoverStaleExecutions(String policy) {
        for (JobExecution stale : repository.findRunningJobExecutions(NAME)) {
            if (policy.equals(stale.getJobParameters().getString("policy"))) {
                operator.recover(stale);
            }
        }
    }
}
