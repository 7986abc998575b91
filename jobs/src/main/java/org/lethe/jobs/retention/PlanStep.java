package org.lethe.jobs.retention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.readers.retention.PlanReader;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Plan;
import org.lethe.reports.retention.Remainder;
import org.lethe.rules.retention.BlastRadius;
import org.lethe.rules.retention.Policy;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunClusters;
import org.springframework.batch.core.ExitStatus;

/**
 * Counts, before anything is ended and after. The first time it commits what the run intends, cluster by cluster. A verification
 * that finds something erasable does so again, and another pass follows, at most five; then the run fails.
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

    ExitStatus plan() {
        count(work.nextPass());
        return work.hasTodo() ? ERASABLE : CLEAN;
    }

    ExitStatus verify() {
        int pass = work.hasTodo() ? work.nextPass() : work.passes();
        List<Remainder> left = left(pass);
        if (!work.hasTodo()) {
            clusters.verified(work.run(), left, pass);
            if (work.refused().isEmpty()) {
                listener.nothingLeft(pass);
            }
            return CLEAN;
        }
        if (pass > MOST_PASSES) {
            throw new RunFailedException("After " + MOST_PASSES + " passes rows are still erasable: "
                    + left.stream()
                            .filter(cluster -> cluster.erasable() > 0)
                            .map(cluster -> cluster.cluster() + " " + cluster.erasable())
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ". Does an application keep adding expired rows, or do two clusters wait for each other?");
        }
        return ERASABLE;
    }

    /** A look at what has expired is enough, unless something of it is left or was refused: then everything is counted anew. */
    private List<Remainder> left(int pass) {
        if (work.refused().isEmpty()) {
            List<Remainder> left =
                    reader.left(work.bound().clusters(), work.run().asOf());
            if (left.stream().allMatch(cluster -> cluster.erasable() == 0)) {
                work.todo(Map.of());
                return left;
            }
        }
        return count(pass).stream().map(Remainder::of).toList();
    }

    /** Commits what the run intends; the plans of the clusters that it does not refuse. */
    private List<ClusterPlan> count(int pass) {
        Run run = work.run();
        Map<String, Long> doneBefore = clusters.doneRows(run);
        Map<String, String> objections = new HashMap<>();
        List<ClusterPlan> plans = reader.readAll(work.bound().clusters(), run.asOf(), plan -> {
            objection(plan, doneBefore.getOrDefault(plan.cluster(), 0L))
                    .ifPresent(because -> objections.put(plan.cluster(), because));
            return objections.containsKey(plan.cluster());
        });
        Policy policy = order.policy();
        listener.planned(
                run.runId(), pass, new Plan(policy.name(), policy.version(), policy.digest(), run.asOf(), plans));
        for (int position = 0; position < plans.size(); position++) {
            ClusterPlan plan = plans.get(position);
            clusters.intend(run, position, plan, Optional.ofNullable(objections.get(plan.cluster())));
        }
        work.refused(objections.keySet());
        List<ClusterPlan> allowed = plans.stream()
                .filter(plan -> !objections.containsKey(plan.cluster()))
                .toList();
        Map<String, ClusterPlan> todo = new HashMap<>();
        allowed.stream().filter(plan -> plan.erasable() > 0).forEach(plan -> todo.put(plan.cluster(), plan));
        work.todo(todo);
        return allowed;
    }

    /** The cap counts what the run has ended already: rows that an earlier pass set free do not slip past it. */
    private Optional<String> objection(ClusterPlan plan, long doneBefore) {
        if (plan.erasable() == 0) {
            return Optional.empty();
        }
        Run run = work.run();
        return new BlastRadius(order.policy().cluster(plan.cluster()).capShare())
                .objection(
                        plan.rows() + doneBefore,
                        plan.erasable() + doneBefore,
                        run.asOf(),
                        clusters.lastGood(run.job(), run.policy(), plan.cluster())
                                .orElse(null),
                        clusters.approvedRows(run.digest(), run.asOf(), plan.cluster()));
    }
}
