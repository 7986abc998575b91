package org.lethe.rules.retention.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.TableName;

/** Every table has exactly one place in the policy, inside its scope. */
final class TableChecks implements Runnable {

    private record Owner(String what, Word at) {}

    private final PolicyDraft policy;
    private final Problems problems;
    private final Map<TableName, Owner> owners = new HashMap<>();

    TableChecks(PolicyDraft policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    @Override
    public void run() {
        for (ClusterDraft cluster : policy.clusters()) {
            claim(cluster.table(), "the cluster " + cluster.name().shown(), cluster.columns());
            cluster.members()
                    .forEach(member -> claim(
                            member.table(),
                            "a member of the cluster " + cluster.name().shown(),
                            member.columns()));
        }
        policy.notPersonal().forEach(table -> claim(table.table(), "not-personal", table.columns()));
        if (policy.clusters().isEmpty()
                && policy.notPersonal().isEmpty()
                && problems.unread().isEmpty()) {
            problems.add(policy.name(), Fault.NO_RULE, "The policy names no table", "add clusters: or not-personal:");
        }
    }

    private void claim(Table table, String what, List<Word> columns) {
        if (!table.given()) {
            problems.unread(String.join("\n", ClusterDraft.texts(columns)));
            return;
        }
        TableName name = table.get();
        Owner earlier = owners.putIfAbsent(name, new Owner(what, table.word()));
        if (earlier != null) {
            int line = Places.of(earlier.at().node()).line();
            problems.add(
                    table.word(),
                    Fault.TABLE_TWICE,
                    "%s is %s and %s".formatted(name, earlier.what(), what),
                    "a table has one rule: remove this or the one on line " + line);
            problems.unread(String.join("\n", ClusterDraft.texts(columns)));
        }
        List<String> scope = ClusterDraft.texts(policy.scope());
        if (!scope.isEmpty() && !scope.contains(name.schema())) {
            problems.add(
                    table.word(),
                    Fault.TABLE_OUTSIDE_SCOPE,
                    "The schema of %s is not in the scope".formatted(name),
                    Nearest.hint(name.schema(), scope, "add it to scope:"));
        }
    }
}
