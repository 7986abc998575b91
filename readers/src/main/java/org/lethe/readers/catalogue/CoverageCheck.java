package org.lethe.readers.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.yaml.Nearest;
import org.lethe.rules.retention.yaml.Unread;

/** Every column of every table in scope is named in the policy, and every name in the policy exists. */
final class CoverageCheck {

    private final Policy policy;
    private final LiveCatalogue catalogue;
    private final Findings findings;
    private Unread unread;

    /** @param unread what the file says and nobody could read */
    CoverageCheck(Policy policy, LiveCatalogue catalogue, Unread unread, Findings findings) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.unread = unread;
        this.findings = findings;
    }

    void run() {
        Map<TableName, Set<String>> named = new LinkedHashMap<>();
        for (Cluster cluster : policy.clusters()) {
            names(named, cluster.table(), cluster.columns(), Findings.at(cluster, "table"), Findings.at(cluster));
            for (Cluster.Member member : cluster.members()) {
                List<String> path =
                        Findings.at(cluster, "members", member.table().toString());
                names(named, member.table(), member.columns(), path, path);
            }
        }
        for (Policy.NotPersonal table : policy.notPersonal()) {
            List<String> path = List.of("not-personal", table.table().toString());
            names(named, table.table(), table.columns(), path, path);
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

    private void names(
            Map<TableName, Set<String>> named,
            TableName table,
            List<String> columns,
            List<String> place,
            List<String> columnsUnder) {
        Map<String, LiveCatalogue.Column> live = catalogue.columns(table);
        if (live == null) {
            unread = unread.and(table + "\n" + String.join("\n", columns));
            if (!policy.scope().isEmpty() && !policy.scope().contains(table.schema())) {
                return; // outside the scope, and called so
            }
            findings.error(
                    place,
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
        // Columns that the file does not tell have been asked for already.
        Set<String> seen = named.computeIfAbsent(table, unused -> new LinkedHashSet<>());
        seen.addAll(columns.isEmpty() ? live.keySet() : columns);
        for (String column : columns) {
            if (!live.containsKey(column)) {
                findings.error(
                        Stream.concat(columnsUnder.stream(), Stream.of("columns", column))
                                .toList(),
                        "unknown-column",
                        table + " has no column " + column + ".",
                        Nearest.hint(column, live.keySet(), ""));
            }
        }
    }

    private void covered(TableName table, Set<String> live, @Nullable Set<String> named) {
        if (named == null) {
            if (unread.mayName(table, live)) {
                return;
            }
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
        named.stream()
                .filter(name -> !live.contains(name))
                .forEach(name -> Nearest.of(name, missing).ifPresent(missing::remove));
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
                return Findings.at(cluster, "members", table.toString(), "columns");
            }
        }
        return List.of("not-personal", table.toString());
    }
}
