package org.lethe.jobs.ifrs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptEntity;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.ifrs.PeriodDesk;
import org.lethe.writers.ifrs.PostingOrder;
import org.lethe.writers.ifrs.SourceDesk;
import org.lethe.writers.run.RunLock;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the books up to a business date: one step, and one transaction, for each open month of each entity. What was posted is
 * found in the books, so a start after a failure does what is left and nothing twice. Without a take-on there is nothing to do.
 */
public final class LedgerJob {

    /** The job's name in batch metadata. */
    public static final String NAME = "ifrs";

    private static final String BY = "nightly posting";

    private final Books books;
    private final BatchMetadata batch;

    /** @param batch where the framework remembers executions */
    public LedgerJob(Books books, BatchMetadata batch) {
        this.books = books;
        this.batch = batch;
    }

    /**
     * Runs to the end, in the caller's thread.
     *
     * @param asOf business date: nothing later is looked at
     * @return what was posted, month by month
     * @throws org.lethe.writers.run.AnotherRunException when another process is posting
     * @throws IfrsFailedException when it could not finish; the next start does the rest
     */
    public List<PostedMonth> run(LocalDate asOf) {
        BookReader reader = new BookReader(books.posting());
        List<KeptEntity> entities = reader.entities();
        if (entities.isEmpty()) {
            return List.of();
        }
        try (RunLock lock = RunLock.take(books.posting(), NAME, "books", books.lease())) {
            for (JobExecution stale : batch.repository().findRunningJobExecutions(NAME)) {
                batch.operator().recover(stale); // this process holds the lock, so that one is gone
            }
            int version = reader.latestVersion();
            List<PostedMonth> posted = new ArrayList<>();
            List<PostingOrder> orders = new ArrayList<>();
            for (KeptEntity entity : entities) {
                openMonths(reader, entity, asOf);
                for (PeriodState period : reader.periods(entity.name())) {
                    if (period.status().equals("OPEN")
                            && !period.month().atDay(1).isAfter(asOf)) {
                        orders.add(order(books, reader, entity, period.month(), asOf, version));
                    }
                }
            }
            start(orders, posted, lock);
            return posted;
        }
    }

    static PostingOrder order(
            Books books, BookReader reader, KeptEntity entity, YearMonth month, LocalDate asOf, int version) {
        return new PostingOrder(
                entity.name(),
                reader.countries(entity.name(), version),
                entity.openedOn(),
                month,
                asOf,
                version,
                !"keep".equals(reader.policy(version, "termination")),
                books.clock().instant());
    }

    /** The months up to the business date that are not there yet. */
    private void openMonths(BookReader reader, KeptEntity entity, LocalDate asOf) {
        List<PeriodState> known = reader.periods(entity.name());
        YearMonth next = known.getLast().month().plusMonths(1);
        for (YearMonth month = next; !month.isAfter(YearMonth.from(asOf)); month = month.plusMonths(1)) {
            YearMonth opened = month;
            Transaction.in("Opening a month", books.posting(), session -> {
                new PeriodDesk(session)
                        .begin(
                                entity.name(),
                                opened,
                                "OPEN",
                                "open",
                                BY,
                                books.clock().instant());
                return true;
            });
        }
    }

    private void start(List<PostingOrder> orders, List<PostedMonth> posted, RunLock lock) {
        if (orders.isEmpty()) {
            return;
        }
        try (Connection kept = books.posting().getConnection()) {
            DataSource session = new SingleConnectionDataSource(kept, true);
            JobExecution execution = batch.operator()
                    .start(
                            new LedgerFlow(batch.repository(), batch.transactions(), session, lock).job(orders, posted),
                            new JobParametersBuilder()
                                    .addString("run", UUID.randomUUID().toString()) // the books remember, nothing else
                                    .toJobParameters());
            if (execution.getStatus().isUnsuccessful()) {
                throw failure(execution);
            }
            Transaction.in("Dropping what was staged", session, same -> {
                new SourceDesk(same).forget();
                return true;
            });
        } catch (JobExecutionException refused) {
            throw new IfrsFailedException("Spring Batch did not start the job: " + refused.getMessage());
        } catch (SQLException refused) {
            throw DatabaseRefusal.of("Posting", refused);
        } catch (DataAccessException | TransactionException gone) {
            throw new IfrsFailedException(String.valueOf(
                    DatabaseRefusal.of("Writing batch metadata", gone).getMessage()));
        }
    }

    /** Of what we did not throw ourselves only the kind is told. */
    private static IfrsFailedException failure(JobExecution execution) {
        String message = "The job failed.";
        for (Throwable cause : execution.getAllFailureExceptions()) {
            for (Throwable each = cause; each != null; each = each.getCause()) {
                message = each.getClass().getName().startsWith("org.lethe.")
                        ? String.valueOf(each.getMessage())
                        : each.getClass().getSimpleName() + ".";
                if (each.getClass().getName().startsWith("org.lethe.")) {
                    return new IfrsFailedException(message);
                }
            }
        }
        return new IfrsFailedException(message);
    }
}
