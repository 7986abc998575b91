package org.lethe.jobs.retention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunLock;

/** What the steps of one run hand to each other, in memory only: a restart asks the database again. */
final class Work {

    private final Run run;
    private final RunLock lock;
    private final Map<String, ClusterPlan> todo = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private @Nullable BoundPolicy bound;
    private int pass;
    private volatile boolean stopRequested;

    Work(Run run, RunLock lock) {
        this.run = run;
        this.lock = lock;
    }

    /** Fails when the run lock is lost: somebody else may have taken over, and the fence would find out only at the next slice. */
    void requireLock() {
        lock.requireHeld();
    }

    Run run() {
        return run;
    }

    void bind(BoundPolicy policy) {
        bound = policy;
    }

    BoundPolicy bound() {
        if (bound == null) {
            throw new IllegalStateException("The check comes before everything else");
        }
        return bound;
    }

    int nextPass() {
        return ++pass;
    }

    /** Passes that erased something, and the plan that found nothing left. */
    int passes() {
        return pass;
    }

    void todo(Map<String, ClusterPlan> plans) {
        todo.clear();
        todo.putAll(plans);
    }

    /** Whether the latest count found something that the run means to end. */
    boolean hasTodo() {
        return !todo.isEmpty();
    }

    @Nullable
    ClusterPlan todo(String cluster) {
        return todo.get(cluster);
    }

    /** What the latest pass leaves alone. */
    void refused(Set<String> clusters) {
        refused.clear();
        refused.addAll(clusters);
    }

    Set<String> refused() {
        return refused;
    }

    void requestStop() {
        stopRequested = true;
    }

    boolean stopRequested() {
        return stopRequested;
    }
}
