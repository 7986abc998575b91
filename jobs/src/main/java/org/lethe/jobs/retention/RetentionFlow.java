package org.lethe.jobs.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lethe.readers.retention.SliceReader;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.ClusterOrder;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.retention.Fence;
import org.lethe.writers.retention.Housekeeping;
import org.lethe.writers.retention.RunContext;
import org.lethe.writers.retention.SliceListener;
import org.lethe.writers.retention.SliceResult;
import org.lethe.writers.retention.SliceWriter;
import org.lethe.writers.run.RunClusters;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job, top to bottom:
 *
 * <pre>
 * check → plan ─ nothing erasable ──────────────→ tidy → verify ─ nothing left → certify
 *             └─ erasable → cluster → cluster → … ──↑      │
 *                              ↑                           │
 *                              └───── something left ──────┘
 * </pre>
 *
 * Every step may run again: after a restart all of them do, and find in the data what is left to do.
 */
final class RetentionFlow {

    /** Retries of a slice: lock timeouts and deadlocks for about half a minute. */
    private static final int RETRIES = 12;

    private final RetentionOrder order;
    private final RetentionPlace place;
    private final Work work;
    private final RetentionListener listener;
    private final JobRepository repository;
    private final PlatformTransactionManager metadata;

    RetentionFlow(
            RetentionOrder order,
            RetentionPlace place,
            Work work,
            RetentionListener listener,
            JobRepository repository,
            PlatformTransactionManager metadata) {
        this.order = order;
        this.place = place;
        this.work = work;
        this.listener = listener;
        this.repository = repository;
        this.metadata = metadata;
    }

    Job job() {
        RunContext context = new RunContext(
                new Fence(work.run().runId(), work.run().token()),
                order.policy(),
                work.run().asOf(),
                place.tombstones(),
                place.clock(),
                RETRIES);

        Step check = step("check", () -> {
            new CheckStep(order, place, work).run();
            return ExitStatus.COMPLETED;
        });
        PlanStep counting = new PlanStep(order, place, work, listener);
        Step plan = step("plan", counting::plan);
        Flow clusters = clusters(new SliceWriter(place.retention(), place.maintenance(), context));
        Step tidy = step("tidy", () -> {
            new Housekeeping(place.maintenance(), context).run(work.bound().clusters());
            return ExitStatus.COMPLETED;
        });
        Step verify = step("verify", counting::verify);
        Step certify = step("certify", () -> {
            new CertifyStep(place, work).run();
            return ExitStatus.COMPLETED;
        });

        return new JobBuilder(RetentionJob.NAME, repository)
                .start(check)
                .next(plan)
                .on(PlanStep.ERASABLE.getExitCode())
                .to(clusters)
                .next(tidy)
                .from(plan)
                .on(PlanStep.CLEAN.getExitCode())
                .to(tidy)
                .next(verify)
                .on(PlanStep.ERASABLE.getExitCode())
                .to(clusters)
                .from(verify)
                .on(PlanStep.CLEAN.getExitCode())
                .to(certify)
                .from(plan)
                .on("*")
                .fail()
                .from(verify)
                .on("*")
                .fail()
                .end()
                .build();
    }

    /** One step for each cluster, children before parents. */
    private Flow clusters(SliceWriter writer) {
        List<Step> steps = new ArrayList<>();
        for (Cluster cluster : ClusterOrder.childrenFirst(order.policy().clusters())) {
            steps.add(clusterStep(cluster.name(), writer));
        }
        FlowBuilder<Flow> flow = new FlowBuilder<Flow>("clusters").start(steps.getFirst());
        steps.stream().skip(1).forEach(flow::next);
        return flow.build();
    }

    private Step clusterStep(String cluster, SliceWriter writer) {
        SliceItems items = new SliceItems(
                cluster,
                work,
                new SliceReader(place.retention(), order.policy()),
                new RunClusters(place.retention(), place.clock()));
        return new StepBuilder("end " + cluster, repository)
                .<List<Slice>, List<Slice>>chunk(1)
                .transactionManager(metadata)
                .reader(items)
                .writer(chunk -> write(chunk, cluster, writer))
                .listener(items)
                .allowStartIfComplete(true)
                .build();
    }

    private void write(Chunk<? extends List<Slice>> chunk, String cluster, SliceWriter writer) {
        for (List<Slice> slices : chunk) {
            Database.call("Ending a slice of " + cluster, () -> {
                writer.write(work.bound().cluster(cluster), slices, new Watched(work, listener));
                return true;
            });
        }
    }

    private Step step(String name, Supplier<ExitStatus> body) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            listener.step(name);
                            contribution.setExitStatus(Database.call("The step '" + name + "'", body));
                            return RepeatStatus.FINISHED;
                        },
                        metadata)
                .allowStartIfComplete(true)
                .build();
    }

    /** Between any two slices the run may be asked to stop, or find that it is no longer its turn. */
    private record Watched(Work work, RetentionListener listener) implements SliceListener {
        @Override
        public boolean goesOn() {
            work.requireLock();
            return !work.stopRequested();
        }

        @Override
        public void committed(Slice slice, SliceResult result) {
            listener.committed(slice, result);
        }
    }
}
