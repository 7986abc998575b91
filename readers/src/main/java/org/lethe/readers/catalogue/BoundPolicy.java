package org.lethe.readers.catalogue;

import java.util.List;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;

/**
 * A policy as it fits the live database.
 *
 * @param policy as written
 * @param clusters in the order of execution, children before parents
 * @param findings where policy and database disagree
 */
public record BoundPolicy(Policy policy, List<BoundCluster> clusters, List<Finding> findings) {

    public BoundPolicy {
        clusters = List.copyOf(clusters);
        findings = List.copyOf(findings);
    }

    /** Whether nothing may be planned or erased under it. */
    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    /** The cluster of that name. */
    public BoundCluster cluster(String name) {
        String known = policy.cluster(name).name();
        return clusters.stream()
                .filter(bound -> bound.cluster().name().equals(known))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table of cluster " + known + " does not exist."));
    }
}
