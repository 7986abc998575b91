package org.lethe.app.cli.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.TableName;

/** The rights that Lethe needs in a foreign schema to work under a policy, and no more. */
final class Grants {

    /** The books and the platform's own tables get their rights from their migrations, and nobody else's. */
    private static final Set<String> OWN = Set.of("finance", "lethe");

    private Grants() {}

    /** The schemas that belong to somebody else. */
    static List<String> foreign(Policy policy) {
        return policy.scope().stream().filter(schema -> !OWN.contains(schema)).toList();
    }

    /** One statement a line, with comments. */
    static List<String> of(Policy policy, List<String> owners) {
        List<String> lines = new ArrayList<>();
        String schemas =
                String.join(", ", foreign(policy).stream().map(Grants::name).toList());
        lines.add("-- lethe_retention reads what the rules look at, and erases what they end.");
        lines.add("GRANT USAGE ON SCHEMA " + schemas + " TO lethe_retention, lethe_operator;");
        lines.add("GRANT SELECT ON ALL TABLES IN SCHEMA " + schemas + " TO lethe_retention;");
        erased(policy).forEach(table -> lines.add("GRANT DELETE ON " + name(table) + " TO lethe_retention;"));
        updated(policy)
                .forEach((table, columns) -> lines.add(
                        "GRANT UPDATE (" + columns(columns) + ") ON " + name(table) + " TO lethe_retention;"));
        lines.add("-- lethe_operator looks up the keys on which holds are placed.");
        for (Cluster cluster : clusters(policy)) {
            lines.add("GRANT SELECT (" + columns(cluster.key()) + ") ON " + name(cluster.table())
                    + " TO lethe_operator;");
        }
        lines.add(
                "-- lethe_maintenance detaches and drops partitions, vacuums and analyses, and locks what a slice reads:");
        lines.add("-- only a table's owner may. On PostgreSQL 16 and newer add: WITH INHERIT TRUE.");
        owners.forEach(owner -> lines.add("GRANT " + owner + " TO lethe_maintenance;"));
        return lines;
    }

    private static List<Cluster> clusters(Policy policy) {
        return policy.clusters().stream()
                .filter(cluster -> !OWN.contains(cluster.table().schema()))
                .toList();
    }

    private static SequencedSet<TableName> erased(Policy policy) {
        SequencedSet<TableName> tables = new LinkedHashSet<>();
        for (Cluster cluster : clusters(policy)) {
            tables.add(cluster.table()); // an anonymising rule deletes what it would single out
            cluster.members().forEach(member -> tables.add(member.table()));
            cluster.references().stream()
                    .filter(reference -> reference.decision() == Cluster.OnErase.CASCADE)
                    .forEach(reference -> tables.add(reference.from()));
        }
        return tables;
    }

    private static Map<TableName, Set<String>> updated(Policy policy) {
        Map<TableName, Set<String>> columns = new TreeMap<>();
        for (Cluster cluster : clusters(policy)) {
            if (cluster.action() instanceof Action.Anonymise anonymise) {
                columns.computeIfAbsent(cluster.table(), unused -> new TreeSet<>())
                        .addAll(anonymise.overwrite().keySet());
            }
            cluster.references().stream()
                    .filter(reference -> reference.decision() == Cluster.OnErase.SEVER)
                    .forEach(reference -> columns.computeIfAbsent(reference.from(), unused -> new TreeSet<>())
                            .addAll(reference.columns()));
        }
        return new LinkedHashMap<>(columns);
    }

    private static String columns(Iterable<String> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(name(column)));
        return String.join(", ", names);
    }

    private static String name(TableName table) {
        return name(table.schema()) + "." + name(table.table());
    }

    /** Quoted only where PostgreSQL would not take it as it stands. */
    static String name(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_]*") ? identifier : TableName.quote(identifier);
    }
}
