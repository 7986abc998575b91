package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.TableName;

/**
 * What a plan knows of the clusters that come first in the same run: a row that is only kept by rows which that run ends is
 * erasable tonight.
 *
 * @param clusters every cluster of the policy
 * @param refused clusters that the run leaves alone; their rows go on blocking
 */
public record Foresight(List<BoundCluster> clusters, Set<String> refused) {

    public Foresight {
        clusters = List.copyOf(clusters);
        refused = Set.copyOf(refused);
    }

    /** The cluster whose rule ends rows of this table, with the column by which a member finds its owner. */
    Optional<Owner> ownerOf(TableName table) {
        for (BoundCluster bound : clusters) {
            if (bound.cluster().table().equals(table)) {
                return Optional.of(new Owner(bound, ""));
            }
            for (Cluster.Member member : bound.cluster().members()) {
                if (member.table().equals(table)) {
                    return Optional.of(new Owner(bound, member.via()));
                }
            }
        }
        return Optional.empty();
    }

    /** The same, with one more cluster taken as staying: a circle of references ends there. */
    Foresight without(String cluster) {
        List<String> all = new ArrayList<>(refused);
        all.add(cluster);
        return new Foresight(clusters, Set.copyOf(all));
    }

    /**
     * Whose rule decides.
     *
     * @param bound the cluster
     * @param via the member's column that holds the owner's key; empty when the table is the cluster's own
     */
    record Owner(BoundCluster bound, String via) {}
}
