package org.lethe.jobs.obfcm;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job, top to bottom; the same four steps for each manufacturer:
 *
 * <pre>
 * select ─ nothing to write ─────────────────────────────┐
 *    └─ write (encrypted) → explain → record (evidence) ─┴→ next manufacturer
 * </pre>
 *
 * Every step may run again: a restart selects anew, and finds in the data what is left to do.
 */
final class ObfcmFlow {

    private final JobRepository repository;
    private final PlatformTransactionManager metadata;
    private final ObfcmListener listener;

    ObfcmFlow(JobRepository repository, PlatformTransactionManager metadata, ObfcmListener listener) {
        this.repository = repository;
        this.metadata = metadata;
        this.listener = listener;
    }

    Job job(List<Drafting> manufacturers) {
        SimpleJobBuilder job = new JobBuilder(ObfcmJob.NAME, repository).start(step("begin", () -> {}));
        for (Drafting each : manufacturers) {
            job = job.next(step("select", each, Drafting::select))
                    .next(step("write", each, ifNeeded(Drafting::write)))
                    .next(step("explain", each, ifNeeded(Drafting::explain)))
                    .next(step("record", each, ifNeeded(Drafting::record)));
        }
        return job.build();
    }

    private static Consumer<Drafting> ifNeeded(Consumer<Drafting> work) {
        return each -> {
            if (each.isNeeded()) {
                work.accept(each);
            }
        };
    }

    private Step step(String verb, Drafting each, Consumer<Drafting> work) {
        return step(verb + " " + each.manufacturer().code(), () -> work.accept(each));
    }

    private Step step(String name, Runnable body) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            listener.step(name);
                            Session.call("The step '" + name + "'", () -> {
                                body.run();
                                return true;
                            });
                            return RepeatStatus.FINISHED;
                        },
                        metadata)
                .allowStartIfComplete(true)
                .build();
    }
}
