package org.lethe.readers.catalogue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.sql.FactType;

/** What a cluster asks its facts for: a day to start at, or yes or no. */
record FactUses(Set<String> asStarts, Set<String> asConditions) {

    static FactUses in(Cluster cluster) {
        Stream<String> applies = cluster.purposes().stream()
                .flatMap(purpose -> Stream.ofNullable(purpose.appliesWhen()))
                .map(flag -> flag.fact());
        Stream<String> suspends = cluster.suspensions().stream()
                .map(suspension -> suspension.when().fact());
        return new FactUses(
                cluster.purposes().stream().map(purpose -> purpose.starts()).collect(Collectors.toSet()),
                Stream.concat(applies, suspends).collect(Collectors.toSet()));
    }

    boolean starts(String fact) {
        return asStarts.contains(fact);
    }

    /** Where the policy itself is of two minds, or of none, either type will do. */
    boolean allow(String fact, FactType type) {
        return starts(fact) == asConditions.contains(fact) || type.isStart() == starts(fact);
    }

    String wanted(String fact) {
        return starts(fact) ? "A starting point is a date or a timestamp." : "A condition is a boolean.";
    }
}
