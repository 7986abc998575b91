package org.lethe.rules.retention.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Flag;

/** Facts that are asked for exist, each is a date or a flag and not both, and none is left over. */
final class FactChecks implements Runnable {

    private final PolicyDraft policy;
    private final Problems problems;

    FactChecks(PolicyDraft policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    @Override
    public void run() {
        policy.clusters().forEach(this::check);
    }

    private void check(ClusterDraft cluster) {
        Map<String, String> uses = new HashMap<>();
        for (PurposeDraft purpose : cluster.purposes()) {
            use(cluster, purpose.starts(), purpose.starts().text(), "a date", uses);
            flag(cluster, purpose.appliesWhen(), uses);
        }
        cluster.suspensions().forEach(suspension -> flag(cluster, suspension.when(), uses));
        cluster.facts().forEach((fact, sql) -> {
            if (sql.text().startsWith(Cluster.REFERRED_TO_BY)) {
                reference(cluster, fact, sql, uses);
            }
        });
        cluster.factNames().forEach((fact, name) -> {
            if (!uses.containsKey(fact)) {
                problems.add(
                        name, Fault.UNUSED_FACT, "Nothing asks for the fact " + name.shown(), "use it or remove it");
            }
        });
        if (cluster.partitionedBy().given()) {
            partitioned(cluster);
        }
    }

    /** A fact that asks for a reference asks for one that blocks: with any other, whoever refers goes or lets go. */
    private void reference(ClusterDraft cluster, String fact, Word sql, Map<String, String> uses) {
        String label = sql.text().substring(Cluster.REFERRED_TO_BY.length());
        List<String> blocking = cluster.references().stream()
                .filter(reference -> reference.decision() == Cluster.OnErase.BLOCK
                        && reference.from().given())
                .map(reference -> reference.from().get() + "." + String.join(",", reference.columns()))
                .toList();
        if (!blocking.contains(label)) {
            problems.add(
                    sql,
                    Fault.BAD_REFERENCE,
                    "The fact '%s' asks for %s, which is not a reference of %s that blocks"
                            .formatted(fact, Word.shown(label), cluster.name().shown()),
                    Nearest.hint(label, blocking, "write it under references: with block"));
        }
        boolean suspends = cluster.suspensions().stream()
                .anyMatch(suspension -> suspension.when().given()
                        && PurposeDraft.flag(suspension.when()).fact().equals(fact));
        if ("a date".equals(uses.get(fact)) || suspends) {
            problems.add(
                    sql,
                    Fault.FACT_USED_TWO_WAYS,
                    "The fact '%s' asks for a reference: it is a condition under which a purpose applies"
                            .formatted(fact),
                    "use it with applies-when only; the reference itself keeps the row already");
        }
    }

    private void flag(ClusterDraft cluster, Word word, Map<String, String> uses) {
        if (word.given()) {
            Flag flag = PurposeDraft.flag(word);
            use(cluster, word, flag.fact(), "a flag", uses);
        }
    }

    private void use(ClusterDraft cluster, Word at, String fact, String as, Map<String, String> uses) {
        if (at.missing()) {
            return;
        }
        if (!cluster.facts().containsKey(fact)) {
            unknown(cluster, at, fact);
            return;
        }
        String earlier = uses.putIfAbsent(fact, as);
        if (earlier != null && !earlier.equals(as)) {
            problems.add(
                    at,
                    Fault.FACT_USED_TWO_WAYS,
                    "The fact '%s' is used as %s here and as %s elsewhere".formatted(fact, as, earlier),
                    "starts takes a date; applies-when and when take a flag");
        }
    }

    private void unknown(ClusterDraft cluster, Word at, String fact) {
        String message =
                "The cluster %s has no fact %s".formatted(cluster.name().shown(), Word.shown(fact));
        if (LookAlike.in(fact)) {
            problems.add(
                    at,
                    Fault.LOOK_ALIKE,
                    message + "; it " + LookAlike.named(fact),
                    Nearest.hint(fact, cluster.facts().keySet(), LookAlike.HINT));
        } else {
            problems.add(
                    at,
                    Fault.UNKNOWN_FACT,
                    message,
                    Nearest.hint(fact, cluster.facts().keySet(), "define it under facts:"));
        }
    }

    /** A partition can be dropped whole only where its bounds decide: a purpose of every row starts at the partition key. */
    private void partitioned(ClusterDraft cluster) {
        String column = cluster.partitionedBy().text();
        boolean decided = cluster.purposes().stream()
                .filter(purpose -> purpose.appliesWhen().missing())
                .map(purpose -> cluster.facts().get(purpose.starts().text()))
                .anyMatch(sql -> sql != null && (sql.missing() || sql.text().equals("row." + column)));
        if (!decided) {
            problems.add(
                    cluster.partitionedBy(),
                    Fault.NOT_DROPPABLE,
                    "No purpose of every row starts at row." + column,
                    "a purpose without applies-when whose fact is exactly row." + column);
        }
        if (!cluster.erases()) {
            problems.add(
                    cluster.action().place(),
                    Fault.NOT_DROPPABLE,
                    "A partition cannot be dropped when its rows are anonymised",
                    "remove partitioned-by");
        }
    }
}
