package org.lethe.rules.retention.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;

/** A cluster as read, with places. */
record ClusterDraft(
        Word name,
        Word title,
        List<Word> clauses,
        Table table,
        List<Word> key,
        Word sliceBy,
        List<Word> columns,
        List<MemberDraft> members,
        Map<String, Word> facts,
        Map<String, Word> factNames,
        List<PurposeDraft> purposes,
        List<SuspensionDraft> suspensions,
        Map<HoldScope, HoldPath> holdKeys,
        List<ReferenceDraft> references,
        boolean eraseWithoutPurpose,
        ActionDraft action,
        boolean tombstone,
        Word partitionedBy,
        double capShare) {

    /** Rows of another table that go with a row, as read. */
    record MemberDraft(Table table, Word via, List<Word> columns) {}

    /** An exception on a row, as read. */
    record SuspensionDraft(Word name, Word clause, Word when) {}

    /** A foreign key into the table, as read. */
    record ReferenceDraft(Word word, Table from, List<String> columns, Cluster.OnErase decision) {}

    /** Only when nothing was reported. */
    Cluster cluster() {
        Map<String, String> expressions = new LinkedHashMap<>();
        facts.forEach((fact, sql) -> expressions.put(fact, sql.text()));
        return new Cluster(
                name.text(),
                title.text(),
                texts(clauses),
                table.get(),
                texts(key),
                sliceBy.given() || key.isEmpty()
                        ? sliceBy.text()
                        : key.getFirst().text(),
                texts(columns),
                members.stream()
                        .map(member -> new Cluster.Member(
                                member.table().get(), member.via().text(), texts(member.columns())))
                        .toList(),
                expressions,
                purposes.stream().map(PurposeDraft::purpose).toList(),
                suspensions.stream()
                        .map(suspension -> new Cluster.Suspension(
                                suspension.name().text(),
                                suspension.clause().text(),
                                PurposeDraft.flag(suspension.when())))
                        .toList(),
                holdKeys,
                references.stream()
                        .map(reference -> new Cluster.Reference(
                                reference.from().get(), reference.columns(), reference.decision()))
                        .toList(),
                eraseWithoutPurpose,
                action.action(),
                tombstone,
                partitionedBy.given() ? partitionedBy.text() : null,
                capShare);
    }

    boolean erases() {
        return action.action() instanceof Action.Erase;
    }

    static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }
}
