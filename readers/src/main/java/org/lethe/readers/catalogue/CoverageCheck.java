package org.lethe.readers.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.yaml.Nearest;

/** Every column of every table in scope is named in the policy, and every name in the policy exists. */
final class CoverageCheck {

    private final Policy policy;
    private final LiveCatalogue catalogue;
    private final Findings findings;

    CoverageCheck(Policy policy, LiveCatalogue catalogue, Findings findings) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void run() {
        Map<TableName, Set<String>> named = new LinkedHashMap<>();
        for (Cluster cluster : policy.clusters()) {
            names(named, cluster.table(), cluster.columns(), Findings.at(cluster, "columns"));
            for (Cluster.Member member : cluster.members()) {
                names(named, member.table(), member.columns(), Findings.at(cluster, "members"));
            }
        }
        for (Policy.NotPersonal table : policy.notPersonal()) {
            names(
                    named,
                    table.table(),
                    table.columns(),
                    List.of("not-personal", table.table().toString()));
        }
        catalogue.tables().forEach((table, columns) -> {
            if (policy.scope().contains(table.schema())) {
                covered(table, columns.keySet(), named.get(table));
            }
        });
        for (String schema : policy.scope()) {
            if (catalogue.tables().keySet().stream()
                    .noneMatch(table -> table.schema().equals(schema))) {
                findings.error(
                        List.of("scope"),
                        "unknown-schema",
                        "There is no table in schema " + schema + ".",
                        "Is this the right database?");
            }
        }
    }

    private void names(Map<TableName, Set<String>> named, TableName table, List<String> columns, List<String> path) {
        Map<String, LiveCatalogue.Column> live = catalogue.columns(table);
        if (live == null) {
            findings.error(
                    path,
                    "unknown-table",
                    "There is no table " + table + ".",
                    Nearest.hint(
                            table.toString(),
                            catalogue.tables().keySet().stream()
                                    .map(TableName::toString)
                                    .toList(),
                            ""));
            return;
        }
        Set<String> seen = named.computeIfAbsent(table, unused -> new LinkedHashSet<>());
        for (String column : columns) {
            seen.add(column);
            if (!live.containsKey(column)) {
                findings.error(
                        path,
                        "unknown-column",
                        table + " has no column " + column + ".",
                        Nearest.hint(column, live.keySet(), ""));
            }
        }
    }

    private void covered(TableName table, Set<String> live, @Nullable Set<String> named) {
        if (named == null) {
            findings.error(
                    List.of("not-personal"),
                    "table-not-covered",
                    "The table " + table + " is in scope and the policy does not name it.",
                    "Give it a cluster, or, if it holds nothing about a person, paste under not-personal:\n  " + table
                            + ": { columns: [" + String.join(", ", live) + "], because: \"…\" }");
            return;
        }
        Set<String> missing = new TreeSet<>(live);
        missing.removeAll(named);
        if (!missing.isEmpty()) {
            findings.error(
                    pathOf(table),
                    "column-not-covered",
                    "The policy does not name " + table + "." + String.join(", ", missing) + ".",
                    "Decide why it is kept, then paste into the table's columns: " + String.join(", ", missing));
        }
    }

    private List<String> pathOf(TableName table) {
        for (Cluster cluster : policy.clusters()) {
            if (cluster.table().equals(table)) {
                return Findings.at(cluster, "columns");
            }
            if (cluster.members().stream().anyMatch(member -> member.table().equals(table))) {
                return Findings.at(cluster, "members");
            }
        }
        return List.of("not-personal", table.toString());
    }
}
