package org.lethe.jobs.dealer;

import org.lethe.writers.evidence.DatabaseRefusal;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * The job, top to bottom: check → aggregate → protect → audit → render → gate → release. Nothing is told before the last one, so that every step runs
 * again after a failure, with the objections and restrictions of that moment.
 */
final class DealerFlow {
    private final Month month;
    private final DealerListener listener;
    private final JobRepository repository;
    private final PlatformTransactionManager metadata;

    DealerFlow(Month month, DealerListener listener, JobRepository repository, PlatformTransactionManager metadata) {
        this.month = month;
        this.listener = listener;
        this.repository = repository;
        this.metadata = metadata;
    }

    Job job() {
        return new JobBuilder(DealerJob.NAME, repository)
                .start(step("check", month::check))
                .next(step("aggregate", month::aggregate))
                .next(step("protect", month::protect))
                .next(step("audit", month::audit))
                .next(step("render", this::render))
                .next(step("gate", month::gate))
                .next(step("release", month::release))
                .build();
    }

    /** The one place where a failure is not everybody's: it is named, counted, recorded in the release, and the run does not end as done. */
    private void render() {
        month.clean();
        for (int dealer : month.dealers()) {
            try {
                month.render(dealer);
            } catch (RuntimeException failed) {
                month.delay(dealer);
                listener.delayed(dealer, failed.getClass().getSimpleName());
            }
        }
    }

    private Step step(String name, Runnable body) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            listener.step(name);
                            call(name, body);
                            return RepeatStatus.FINISHED;
                        },
                        metadata)
                .allowStartIfComplete(true)
                .build();
    }

    /** Nothing of a row may travel in an exception into logs or batch metadata. */
    private static void call(String name, Runnable body) {
        try {
            body.run();
        } catch (DataAccessException | TransactionException refused) {
            throw DatabaseRefusal.of("The step '" + name + "'", refused);
        }
    }
}
