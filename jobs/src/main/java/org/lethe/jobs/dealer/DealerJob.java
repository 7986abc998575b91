package org.lethe.jobs.dealer;

import java.time.YearMonth;
import java.util.List;
import org.lethe.readers.dealer.DealerReader;
import org.lethe.readers.dealer.DelayedReader;
import org.lethe.reports.dealer.Edition;
import org.lethe.writers.dealer.ReleaseDesk;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.run.RunLock;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** Reports a month to all dealers; one at a time. */
public final class DealerJob {
    /** The job's name in batch metadata and evidence. */
    public static final String NAME = "dealer";

    private final DealerPlace place;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager metadata;

    /**
     * @param place      where it works
     * @param repository JDBC job repository
     * @param operator   runs jobs in the caller's thread
     * @param metadata   transactions of the batch metadata
     */
    public DealerJob(
            DealerPlace place, JobRepository repository, JobOperator operator, PlatformTransactionManager metadata) {
        this.place = place;
        this.repository = repository;
        this.operator = operator;
        this.metadata = metadata;
    }

    /**
     * Reports a month, or begins it again when an earlier attempt failed. Of a released month it makes the workbooks that could not be made then.
     *
     * @throws org.lethe.writers.run.AnotherRunException when another process is at it
     * @throws RefusedException when the month may not be reported
     * @throws DealerFailedException when it could not; nothing was told to anybody
     */
    public DealerOutcome run(DealerOrder order, DealerListener listener) {
        try (RunLock lock = RunLock.take(place.dealer(), NAME, NAME, place.lease())) {
            List<Edition> released = editions(order.period());
            DelayedReader reader = new DelayedReader(place.dealer());
            released.forEach(each -> new Workshop(place, each).showWhatWasReleased(reader.files(each)));
            if (!order.correct() && !released.isEmpty()) {
                return new Late(order, place, released).deliver(listener);
            }
            Content content = order.correct() ? new CorrectedContent(order, place) : new FirstContent(order, place);
            Month month = new Month(order, place, content);
            for (JobExecution stale : repository.findRunningJobExecutions(NAME)) {
                operator.recover(stale);
            }
            JobParameters parameters = new JobParametersBuilder()
                    .addString("edition", content.edition().word())
                    .toJobParameters();
            JobExecution execution = start(month, lock, listener, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            note();
            return month.outcome();
        }
    }

    /**
     * Withdraws a month: its numbers, and those of the longer blocks around it, are shown no more, until a correction brings it back.
     *
     * @param reason for the evidence; names nobody
     * @throws RefusedException when the month is not out, or withdrawn already
     */
    public Edition withdraw(DealerOrder order, String reason) {
        try (RunLock lock = RunLock.take(place.dealer(), NAME, NAME, place.lease())) {
            List<Edition> released = editions(order.period());
            if (released.isEmpty() || released.getLast().withdrawn()) {
                throw new RefusedException("%s is %s: there is nothing to withdraw."
                        .formatted(order.period(), released.isEmpty() ? "not released" : "withdrawn already"));
            }
            lock.requireHeld();
            Edition edition = new Edition(order.period(), released.getLast().version() + 1, true);
            new ReleaseDesk(place.dealer())
                    .withdraw(edition, Month.THRESHOLD, place.clock().instant(), order.by(), reason);
            note();
            return edition;
        }
    }

    private List<Edition> editions(YearMonth month) {
        return new DealerReader(place.dealer())
                .editions(month).stream()
                        .filter(each -> each.month().equals(month))
                        .toList();
    }

    private void note() {
        new LedgerReader(place.dealer()).head().ifPresent(place.anchors()::note);
    }

    private JobExecution start(Month month, RunLock lock, DealerListener listener, JobParameters parameters) {
        try {
            JobInstance instance = repository.getJobInstance(NAME, parameters);
            if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
                repository.deleteJobInstance(instance); // killed between instance and execution
            }
            return operator.start(new DealerFlow(month, lock, listener, repository, metadata).job(), parameters);
        } catch (JobInstanceAlreadyCompleteException complete) {
            throw new RefusedException("The month is released already: it is never computed again.");
        } catch (JobExecutionException refused) {
            throw new DealerFailedException("Spring Batch did not start the job: " + refused.getMessage());
        }
    }

    private static RuntimeException failure(JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        for (Throwable cause = causes.isEmpty() ? null : causes.getFirst(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException || cause instanceof DealerFailedException) {
                return (RuntimeException) cause;
            }
            if (cause.getClass().getName().startsWith("org.lethe.") && cause.getMessage() != null) {
                return new DealerFailedException(cause.getMessage());
            }
        }
        return new DealerFailedException("The month could not be reported ("
                + (causes.isEmpty()
                        ? "no cause given"
                        : causes.getFirst().getClass().getSimpleName()) + "); nothing was told.");
    }
}
