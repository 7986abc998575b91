package org.lethe.jobs.dealer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.run.RunLock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * The job, top to bottom: check → aggregate → protect → audit → render, in parts → gate → release. Nothing is told before the last one, so that every step
 * runs again after a failure, with the objections and restrictions of that moment.
 */
final class DealerFlow {
    private static final int MOST_PARTS = 4;
    private static final String PART = "part";

    private final Month month;
    private final RunLock lock;
    private final DealerListener listener;
    private final JobRepository repository;
    private final PlatformTransactionManager metadata;

    DealerFlow(
            Month month,
            RunLock lock,
            DealerListener listener,
            JobRepository repository,
            PlatformTransactionManager metadata) {
        this.month = month;
        this.lock = lock;
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
                .next(render())
                .next(step("gate", month::gate))
                .next(step("release", month::release))
                .build();
    }

    /** The dealers dealt out to as many parts as there are processors; each part is a step execution of its own. */
    private Step render() {
        int parts = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_PARTS);
        List<List<Integer>> dealers = new ArrayList<>();
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("lethe-render-");
        threads.setConcurrencyLimit(parts);
        return new StepBuilder("render", repository)
                .partitioner("render-part", size -> {
                    listener.step("render");
                    lock.requireHeld();
                    deal(month.begin(), parts, dealers);
                    Map<String, ExecutionContext> contexts = new HashMap<>();
                    for (int part = 0; part < parts; part++) {
                        contexts.put(PART + part, new ExecutionContext());
                    }
                    return contexts;
                })
                .step(new StepBuilder("render-part", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    dealers.get(part(context)).forEach(this::render);
                                    return RepeatStatus.FINISHED;
                                },
                                metadata)
                        .allowStartIfComplete(true)
                        .build())
                .gridSize(parts)
                .taskExecutor(threads)
                .allowStartIfComplete(true)
                .build();
    }

    /** By its name: a process that was killed between a part's execution and its context leaves an empty context to the next start. */
    private static int part(ChunkContext context) {
        String name = context.getStepContext().getStepName();
        return Integer.parseInt(name.substring(name.lastIndexOf(PART) + PART.length()));
    }

    private static void deal(List<Integer> all, int parts, List<List<Integer>> dealers) {
        dealers.clear();
        for (int part = 0; part < parts; part++) {
            int number = part;
            dealers.add(all.stream().filter(dealer -> dealer % parts == number).toList());
        }
    }

    /** The one place where a failure is not everybody's: it is named, counted, recorded in the release, and the run does not end as done. */
    private void render(int dealer) {
        try {
            month.render(dealer);
        } catch (RuntimeException failed) {
            month.delay(dealer);
            listener.delayed(dealer, failed.getClass().getSimpleName());
        }
    }

    private Step step(String name, Runnable body) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            listener.step(name);
                            lock.requireHeld();
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
