package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.yaml.Nearest;
import org.lethe.rules.retention.yaml.Unread;

/** Every foreign key into a cluster has a decision, every decision has a column, and every such column an index. */
final class ForeignKeyCheck {

    private final Policy policy;
    private final LiveCatalogue catalogue;
    private final Map<String, Unread> unreadReferences;
    private final Findings findings;

    /** @param unreadReferences by cluster: decisions that nobody could read */
    ForeignKeyCheck(Policy policy, LiveCatalogue catalogue, Map<String, Unread> unreadReferences, Findings findings) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.unreadReferences = unreadReferences;
        this.findings = findings;
    }

    void run() {
        for (Cluster cluster : policy.clusters()) {
            catalogue.foreignKeys().stream()
                    .filter(key -> key.to().equals(cluster.table()))
                    .forEach(key -> decided(cluster, key));
            for (Cluster.Member member : cluster.members()) {
                catalogue.foreignKeys().stream()
                        .filter(key -> key.to().equals(member.table()))
                        .forEach(key -> intoMember(cluster, member, key));
                indexed(cluster, member.table(), List.of(member.via()), Findings.at(cluster, "members"));
            }
            for (Cluster.Reference reference : cluster.references()) {
                if (reference.decision() == Cluster.OnErase.CASCADE) {
                    endsThere(cluster, reference);
                }
                known(
                        cluster,
                        reference.from(),
                        reference.columns(),
                        Findings.at(cluster, "references", reference.label()));
            }
        }
    }

    private void decided(Cluster cluster, LiveCatalogue.ForeignKey key) {
        boolean member = cluster.members().stream()
                .anyMatch(m -> m.table().equals(key.from())
                        && (key.fromColumns().equals(List.of(m.via())) || !exists(m.table(), List.of(m.via()))));
        boolean reference = cluster.references().stream().anyMatch(r -> isAbout(r, key));
        boolean unread = unreadReferences
                .getOrDefault(cluster.name(), new Unread(""))
                .mayName(key.from(), columnsOf(key.from()));
        if (!member && !reference && !unread) {
            findings.error(
                    Findings.at(cluster, "references"),
                    "foreign-key-undecided",
                    "The foreign key " + key.name() + " lets " + key.label() + " refer to " + cluster.table()
                            + ", and the policy does not say what becomes of it.",
                    "Paste under references, and choose block, cascade or sever: " + key.label() + ": block");
        }
    }

    /** Also a reference to columns or a table that do not exist, which is called unknown and not undecided too. */
    private boolean isAbout(Cluster.Reference reference, LiveCatalogue.ForeignKey key) {
        if (!reference.from().equals(key.from())) {
            return catalogue.columns(reference.from()) == null
                    && Nearest.of(
                                    reference.from().toString(),
                                    List.of(key.from().toString()))
                            .isPresent();
        }
        return reference.columns().equals(key.fromColumns())
                || !exists(reference.from(), reference.columns())
                || reference.columns().size() != key.fromColumns().size();
    }

    private Set<String> columnsOf(TableName table) {
        Map<String, LiveCatalogue.Column> live = catalogue.columns(table);
        return live == null ? Set.of(table.toString()) : live.keySet();
    }

    private boolean exists(TableName table, List<String> columns) {
        Map<String, LiveCatalogue.Column> live = catalogue.columns(table);
        return live != null && live.keySet().containsAll(columns);
    }

    private void intoMember(Cluster cluster, Cluster.Member member, LiveCatalogue.ForeignKey key) {
        boolean goesToo = cluster.members().stream().anyMatch(m -> m.table().equals(key.from()));
        boolean keepsTheOwner = cluster.references().stream()
                .anyMatch(r -> r.from().equals(key.from()) && r.decision() != Cluster.OnErase.SEVER);
        if (!goesToo && !keepsTheOwner) {
            findings.error(
                    Findings.at(cluster, "members"),
                    "foreign-key-undecided",
                    key.label() + " refers to " + member.table() + ", which is erased with " + cluster.name()
                            + ", and the policy does not say what becomes of it.",
                    "Make " + key.from() + " a member too, or let it block " + cluster.table() + " under references.");
        }
    }

    /** A cascade goes one step: what hangs on the child in turn needs the child's own rule, which a cascade passes by. */
    private void endsThere(Cluster cluster, Cluster.Reference reference) {
        policy.clusters().stream()
                .filter(child -> child.table().equals(reference.from()))
                .filter(child ->
                        !child.members().isEmpty() || !child.references().isEmpty())
                .forEach(child -> findings.error(
                        Findings.at(cluster, "references", reference.label()),
                        "cascade-too-deep",
                        "Erasing a row of " + cluster.name() + " would take rows of " + child.name()
                                + " along, on which other rows depend.",
                        "Let it block: then " + child.name() + " ends by its own rule first."));
    }

    private void known(Cluster cluster, TableName table, List<String> columns, List<String> path) {
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
        for (String column : columns) {
            if (!live.containsKey(column)) {
                findings.error(
                        path,
                        "unknown-column",
                        table + " has no column " + column + ".",
                        Nearest.hint(column, live.keySet(), ""));
            }
        }
        indexed(cluster, table, columns, path);
    }

    private void indexed(Cluster cluster, TableName table, List<String> columns, List<String> path) {
        if (exists(table, columns) && !catalogue.leadsAnIndex(table, columns.getFirst())) {
            findings.warning(
                    path,
                    "no-index",
                    "No index starts with " + table + "." + columns.getFirst() + ": each erased row of "
                            + cluster.name() + " searches the whole table.",
                    "CREATE INDEX ON " + table + " (" + String.join(", ", columns) + ");");
        }
    }
}
