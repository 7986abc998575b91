package org.lethe.jobs.ifrs;

import java.util.List;
import javax.sql.DataSource;
import org.lethe.writers.ifrs.BookDesk;
import org.lethe.writers.ifrs.Posted;
import org.lethe.writers.ifrs.PostingOrder;
import org.lethe.writers.ifrs.SourceDesk;
import org.lethe.writers.run.RunLock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job, all of it on one connection, top to bottom, the oldest open month first:
 *
 * <pre>
 * look at the source → post 2026-01 → post 2026-02 → … → post the running month
 *      one transaction: invoices · commissions · ends · money · credit notes · (month over: revenue, losses) · counts, findings
 * </pre>
 */
final class LedgerFlow {

    private final JobRepository repository;
    private final PlatformTransactionManager metadata;
    private final DataSource posting;
    private final RunLock lock;

    LedgerFlow(JobRepository repository, PlatformTransactionManager metadata, DataSource posting, RunLock lock) {
        this.repository = repository;
        this.metadata = metadata;
        this.posting = posting;
        this.lock = lock;
    }

    Job job(List<PostingOrder> orders, List<PostedMonth> posted) {
        SimpleJobBuilder job = new JobBuilder(LedgerJob.NAME, repository).start(look(orders.getFirst()));
        for (PostingOrder each : orders) {
            job = job.next(step(each, posted));
        }
        return job.build();
    }

    private Step look(PostingOrder order) {
        return step("look at the source", () -> {
            Transaction.in("Linking contracts", posting, session -> {
                new SourceDesk(session).link(order.asOf());
                return true;
            });
            Transaction.reading("Looking at the source", posting, session -> {
                new SourceDesk(session).look(order.asOf(), order.version());
                return true;
            });
        });
    }

    private Step step(PostingOrder order, List<PostedMonth> posted) {
        String name = "post " + order.entity() + " " + order.month();
        return step(name, () -> {
            long postings = Transaction.maybe(
                            "The step '" + name + "'", posting, session -> new BookDesk(session).post(order))
                    .map(Posted::postings)
                    .orElse(0L);
            posted.add(new PostedMonth(order.entity(), order.month(), postings));
        });
    }

    private Step step(String name, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            lock.requireHeld();
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        metadata)
                .allowStartIfComplete(true)
                .build();
    }
}
