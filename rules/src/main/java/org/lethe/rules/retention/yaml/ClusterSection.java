package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lethe.rules.retention.Cluster.OnErase;

/** {@code clusters:} and what stands under each name. */
final class ClusterSection {

    private static final List<String> DECISIONS = Arrays.stream(OnErase.values())
            .map(decision -> decision.name().toLowerCase(Locale.ROOT))
            .toList();

    private ClusterSection() {}

    static List<ClusterDraft> all(Fields policy, double cap) {
        return policy.value("clusters")
                .map(node -> Fields.named(node, "clusters", policy.problems()).entries().stream()
                        .map(entry -> read(entry, policy.problems(), cap))
                        .toList())
                .orElse(List.of());
    }

    private static ClusterDraft read(Fields.Entry entry, Problems problems, double cap) {
        Name.HYPHENATED.check(entry.key(), "a cluster", problems);
        Fields fields = Fields.of(entry.value(), Keys.CLUSTER, problems);
        Map<String, Word> factNames = new LinkedHashMap<>();
        Map<String, Word> facts = new LinkedHashMap<>();
        for (Fields.Entry fact : named(fields, "facts")) {
            Name.WORDS.check(fact.key(), "a fact", problems);
            factNames.put(fact.key().text(), fact.key());
            facts.put(
                    fact.key().text(),
                    SqlText.read(fact.value(), "The fact " + fact.key().shown(), problems));
        }
        return new ClusterDraft(
                entry.key(),
                fields.text("title"),
                fields.texts("clauses", Fault.DUPLICATE_ENTRY),
                Table.of(fields.text("table"), problems),
                fields.texts("key", Fault.COLUMN_TWICE),
                fields.text("slice-by"),
                fields.texts("columns", Fault.COLUMN_TWICE),
                members(fields),
                facts,
                factNames,
                named(fields, "purposes").stream()
                        .map(purpose -> PurposeSection.read(purpose, problems))
                        .toList(),
                suspensions(fields),
                HoldSection.read(fields),
                references(fields),
                fields.choice("no-purpose", List.of("keep", "erase")).equals("erase"),
                ActionSection.read(fields),
                fields.yes("tombstone"),
                fields.text("partitioned-by"),
                PolicySection.cap(fields, cap));
    }

    private static List<Fields.Entry> named(Fields fields, String key) {
        return fields.value(key)
                .map(node -> Fields.named(node, key, fields.problems()).entries())
                .orElse(List.of());
    }

    private static List<ClusterDraft.MemberDraft> members(Fields cluster) {
        return cluster.items("members").stream()
                .map(node -> {
                    Fields fields = Fields.of(node, Keys.MEMBER, cluster.problems());
                    return new ClusterDraft.MemberDraft(
                            Table.of(fields.text("table"), cluster.problems()),
                            fields.text("via"),
                            fields.texts("columns", Fault.COLUMN_TWICE));
                })
                .toList();
    }

    private static List<ClusterDraft.SuspensionDraft> suspensions(Fields cluster) {
        List<ClusterDraft.SuspensionDraft> suspensions = new ArrayList<>();
        for (Fields.Entry entry : named(cluster, "suspensions")) {
            Name.WORDS.check(entry.key(), "a suspension", cluster.problems());
            Fields fields = Fields.of(entry.value(), Keys.SUSPENSION, cluster.problems());
            suspensions.add(new ClusterDraft.SuspensionDraft(entry.key(), fields.text("clause"), fields.text("when")));
        }
        return suspensions;
    }

    private static List<ClusterDraft.ReferenceDraft> references(Fields cluster) {
        List<ClusterDraft.ReferenceDraft> references = new ArrayList<>();
        if (cluster.value("references").isPresent()) {
            Fields fields = Fields.named(cluster.value("references").get(), "references", cluster.problems());
            for (Fields.Entry entry : fields.entries()) {
                String decision = fields.choice(entry.key().text(), DECISIONS);
                references.add(
                        reference(entry.key(), OnErase.valueOf(decision.toUpperCase(Locale.ROOT)), cluster.problems()));
            }
        }
        return references;
    }

    private static ClusterDraft.ReferenceDraft reference(Word word, OnErase decision, Problems problems) {
        int first = word.text().indexOf('.');
        int second = word.text().indexOf('.', first + 1);
        if (first <= 0 || second < 0) {
            problems.add(
                    word,
                    Fault.BAD_REFERENCE,
                    word.shown() + " is not schema.table.column",
                    "write the foreign key's own column, several with commas");
            return new ClusterDraft.ReferenceDraft(word, new Table(word, null), List.of(), decision);
        }
        List<String> columns = Arrays.stream(word.text().substring(second + 1).split(",", -1))
                .map(String::strip)
                .toList();
        columns.forEach(
                column -> Table.identifier(new Word(column, word.node()), "column", Fault.BAD_REFERENCE, problems));
        Table from = Table.of(new Word(word.text().substring(0, second), word.node()), problems);
        return new ClusterDraft.ReferenceDraft(word, from, columns, decision);
    }
}
