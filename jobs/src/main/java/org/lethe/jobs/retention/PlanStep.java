package org.lethe.jobs.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.readers.retention.PlanReader;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.BlastRadius;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunClusters;
import org.springframework.batch.core.ExitStatus;

/**
 * Counts every cluster. The first time it commits what the run intends, cluster by cluster; every later time it verifies. As
 * long as something is erasable another pass follows, at most five; then the run fails.
 */
final class PlanStep {

    static final ExitStatus ERASABLE = new ExitStatus("ERASABLE");
    static final ExitStatus CLEAN = new ExitStatus("CLEAN");

    private static final int MOST_PASSES = 5;

    private final RetentionOrder order;
    private final Work work;
    private final RunClusters clusters;
    private final PlanReader reader;
    private final RetentionListener listener;

    PlanStep(RetentionOrder order, RetentionPlace place, Work work, RetentionListener listener) {
        this.order = order;
        this.work = work;
        this.clusters = new RunClusters(place.retention(), place.clock());
        this.reader = new PlanReader(place.retention(), order.policy());
        this.listener = listener;
    }

    ExitStatus run() {
        Run run = work.run();
        int pass = work.nextPass();
        List<ClusterPlan> plans = new ArrayList<>();
        for (BoundCluster bound : work.bound().clusters()) {
            plans.add(reader.read(bound, run.asOf()));
        }
        Policy policy = order.policy();
        listener.planned(
                run.runId(), pass, new Plan(policy.name(), policy.version(), policy.digest(), run.asOf(), plans));
        if (pass == 1) {
            intend(plans);
        }
        List<ClusterPlan> allowed = plans.stream()
                .filter(plan -> !work.refused().contains(plan.cluster()))
                .toList();
        Map<String, ClusterPlan> todo = new HashMap<>();
        allowed.stream().filter(plan -> plan.erasable() > 0).forEach(plan -> todo.put(plan.cluster(), plan));
        work.todo(todo);
        if (todo.isEmpty()) {
            clusters.verified(run, allowed, pass);
            return CLEAN;
        }
        if (pass > MOST_PASSES) {
            throw new RunFailedException("After " + MOST_PASSES + " passes rows are still erasable: "
                    + todo.values().stream()
                            .map(plan -> plan.cluster() + " " + plan.erasable())
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ". Does an application keep adding expired rows, or do two clusters wait for each other?");
        }
        return ERASABLE;
    }

    private void intend(List<ClusterPlan> plans) {
        Set<String> begun = clusters.intended(work.run());
        for (int position = 0; position < plans.size(); position++) {
            ClusterPlan plan = plans.get(position);
            Optional<String> objection = begun.contains(plan.cluster()) ? Optional.empty() : objection(plan);
            clusters.intend(work.run(), position, plan, objection);
        }
        work.refused().addAll(clusters.refused(work.run()));
    }

    private Optional<String> objection(ClusterPlan plan) {
        Run run = work.run();
        return new BlastRadius(order.policy().cluster(plan.cluster()).capShare())
                .objection(
                        plan.rows(),
                        plan.erasable(),
                        run.asOf(),
                        clusters.lastGood(run.job(), run.policy(), plan.cluster())
                                .orElse(null),
                        clusters.approvedRows(run.digest(), run.asOf(), plan.cluster()));
    }
}
