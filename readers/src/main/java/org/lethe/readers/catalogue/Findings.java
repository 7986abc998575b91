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

    /** Whether something is wrong at a place of the file or inside it. */
    boolean hasErrorsAt(List<String> path) {
        return found.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .anyMatch(finding -> finding.path().size() >= path.size()
                        && finding.path().subList(0, path.size()).equals(path));
    }

    /** Where a key of a cluster stands in the file. */
    static List<String> at(Cluster cluster, String... keys) {
        List<String> path = new ArrayList<>(List.of("clusters", cluster.name()));
        path.addAll(List.of(keys));
        return path;
    }
}
