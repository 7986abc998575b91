package org.lethe.readers.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.lethe.rules.retention.Cluster;

/** Collects findings, all of them before anybody is told. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void error(List<String> path, String code, String message, String hint) {
        found.add(new Finding(Finding.Severity.ERROR, path, code, message, hint));
    }

    void warning(List<String> path, String code, String message, String hint) {
        found.add(new Finding(Finding.Severity.WARNING, path, code, message, hint));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    /** Where a key of a cluster stands in the file. */
    static List<String> at(Cluster cluster, String... keys) {
        List<String> path = new ArrayList<>(List.of("clusters", cluster.name()));
        path.addAll(List.of(keys));
        return path;
    }
}
