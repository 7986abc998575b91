package org.lethe.jobs.ifrs;

import java.util.List;
import javax.sql.DataSource;
import org.lethe.writers.ifrs.BookDesk;
import org.lethe.writers.ifrs.Posted;
import org.lethe.writers.ifrs.PostingOrder;
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
 * The job, top to bottom, the oldest open month first:
 *
 * <pre>
 * post 2026-01 → post 2026-02 → … → post the running month
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
        SimpleJobBuilder job = new JobBuilder(LedgerJob.NAME, repository).start(step(orders.getFirst(), posted));
        for (PostingOrder each : orders.subList(1, orders.size())) {
            job = job.next(step(each, posted));
        }
        return job.build();
    }

    private Step step(PostingOrder order, List<PostedMonth> posted) {
        String name = "post " + order.entity() + " " + order.month();
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            lock.requireHeld();
                            long postings = Transaction.maybe(
                                            "The step '" + name + "'",
                                            posting,
                                            session -> new BookDesk(session).post(order))
                                    .map(Posted::postings)
                                    .orElse(0L);
                            posted.add(new PostedMonth(order.entity(), order.month(), postings));
                            return RepeatStatus.FINISHED;
                        },
                        metadata)
                .allowStartIfComplete(true)
                .build();
    }
}
