package org.lethe.jobs.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.retention.PlanReader;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.BlastRadius;
import org.lethe.rules.retention.Policy;
import org.lethe.writers.run.RunClusters;

/** Counts what a run would do, and says where it would ask for a person's consent. Changes nothing. */
public final class Planner {

    private final Policy policy;
    private final PlanReader reader;
    private final RunClusters history;

    /** @param retention connections of the role that reads the business tables */
    public Planner(DataSource retention, Policy policy, Clock clock) {
        this.policy = policy;
        this.reader = new PlanReader(retention, policy);
        this.history = new RunClusters(retention, clock);
    }

    /**
     * Every cluster, in the order of execution, counted as if every consent that is needed were given: whoever is asked for
     * one sees all that it sets free.
     */
    public Plan plan(BoundPolicy bound, LocalDate asOf) {
        return new Plan(
                policy.name(),
                policy.version(),
                policy.digest(),
                asOf,
                reader.readAll(bound.clusters(), asOf, plan -> false));
    }

    /** Clusters that a run on the plan's date would leave alone without a consent, and why. */
    public Map<String, String> objections(Plan plan) {
        Map<String, String> objections = new LinkedHashMap<>();
        for (ClusterPlan cluster : plan.clusters()) {
            new BlastRadius(policy.cluster(cluster.cluster()).capShare())
                    .objection(
                            cluster.rows(),
                            cluster.erasable(),
                            plan.asOf(),
                            history.lastGood(RetentionJob.NAME, policy.name(), cluster.cluster())
                                    .orElse(null),
                            history.approvedRows(policy.digest(), plan.asOf(), cluster.cluster()))
                    .ifPresent(why -> objections.put(cluster.cluster(), why));
        }
        return objections;
    }
}
