package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Cluster.OnErase;
import org.lethe.rules.retention.ClusterOrder;
import org.lethe.rules.retention.TableName;

/** References come from tables the policy knows, fit the key, and let the clusters be put in an order. */
final class ReferenceChecks implements Runnable {

    private final PolicyDraft policy;
    private final Problems problems;
    private final Map<TableName, List<Word>> columns = new HashMap<>();
    private final Map<TableName, String> owners = new HashMap<>();

    ReferenceChecks(PolicyDraft policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    @Override
    public void run() {
        for (ClusterDraft cluster : policy.clusters()) {
            know(cluster.table(), cluster.columns(), cluster.name().text());
            cluster.members()
                    .forEach(member -> know(
                            member.table(), member.columns(), cluster.name().text()));
        }
        policy.notPersonal().forEach(table -> know(table.table(), table.columns(), ""));
        for (ClusterDraft cluster : policy.clusters()) {
            cluster.references().stream()
                    .filter(reference -> reference.from().given())
                    .forEach(reference -> check(cluster, reference));
        }
        order();
    }

    private void know(Table table, List<Word> its, String owner) {
        if (table.given()) {
            columns.put(table.get(), its);
            owners.put(table.get(), owner);
        }
    }

    private void check(ClusterDraft cluster, ClusterDraft.ReferenceDraft reference) {
        TableName from = reference.from().get();
        List<Word> known = columns.get(from);
        if (known != null) {
            List<String> names = ClusterDraft.texts(known);
            reference.columns().stream()
                    .filter(column -> !known.isEmpty() && !names.contains(column))
                    .forEach(column -> problems.add(
                            reference.word(),
                            Fault.UNKNOWN_COLUMN,
                            "%s has no column %s".formatted(from, Word.shown(column)),
                            Nearest.hint(column, names, "add it to the columns of " + from)));
        } else if (ClusterDraft.texts(policy.scope()).contains(from.schema())
                && !new Unread(problems.unread()).mayName(from)) {
            List<String> tables =
                    columns.keySet().stream().map(TableName::toString).toList();
            problems.add(
                    reference.word(),
                    Fault.BAD_REFERENCE,
                    "The policy does not name the table %s".formatted(from),
                    Nearest.hint(
                            from.toString(),
                            tables,
                            "every table of the scope is a cluster, a member or not-personal"));
        }
        if (!cluster.key().isEmpty()
                && reference.columns().size() != cluster.key().size()) {
            problems.add(
                    reference.word(),
                    Fault.BAD_REFERENCE,
                    "The reference has %d columns, the key %d"
                            .formatted(reference.columns().size(), cluster.key().size()),
                    "one column of the foreign key for each column of the key");
        }
        for (ClusterDraft.MemberDraft member : cluster.members()) {
            if (member.table().given()
                    && member.table().get().equals(from)
                    && reference.columns().equals(List.of(member.via().text()))) {
                problems.add(
                        reference.word(),
                        Fault.BAD_REFERENCE,
                        "%s is a member: its rows go with this cluster's".formatted(from),
                        "remove the reference");
            }
        }
    }

    private void order() {
        List<ClusterOrder.Edge> edges = new ArrayList<>();
        for (ClusterDraft parent : policy.clusters()) {
            for (ClusterDraft.ReferenceDraft reference : parent.references()) {
                String child = reference.from().given()
                        ? owners.getOrDefault(reference.from().get(), "")
                        : "";
                if (!child.isEmpty()) {
                    edges.add(new ClusterOrder.Edge(child, parent.name().text(), reference.decision()));
                }
            }
        }
        List<String> names =
                policy.clusters().stream().map(cluster -> cluster.name().text()).toList();
        List<String> circle = ClusterOrder.circle(names, edges);
        if (!circle.isEmpty()) {
            problems.add(
                    firstBlocking(circle.getFirst(), circle.get(1)),
                    Fault.CIRCLE,
                    "Clusters wait for one another in a circle: " + String.join(" → ", circle),
                    "sever one of the references");
        }
    }

    private Word firstBlocking(String parent, String child) {
        return policy.clusters().stream()
                .filter(cluster -> cluster.name().text().equals(parent))
                .flatMap(cluster -> cluster.references().stream())
                .filter(reference -> reference.decision() != OnErase.SEVER)
                .filter(reference -> reference.from().given()
                        && child.equals(owners.get(reference.from().get())))
                .map(ClusterDraft.ReferenceDraft::word)
                .findFirst()
                .orElse(policy.name());
    }
}
