package org.lethe.reports.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run would do, cluster by cluster, in the order of execution.
 *
 * @param policy name of the policy
 * @param version its author's label
 * @param digest SHA-256 of its text
 * @param asOf business date
 * @param clusters children before parents
 */
public record Plan(String policy, String version, String digest, LocalDate asOf, List<ClusterPlan> clusters) {

    public Plan {
        clusters = List.copyOf(clusters);
    }

    /** Rows that a run ends. */
    public long erasable() {
        return clusters.stream().mapToLong(ClusterPlan::erasable).sum();
    }
}
