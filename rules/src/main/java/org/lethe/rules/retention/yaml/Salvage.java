package org.lethe.rules.retention.yaml;

import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.RetentionPeriod;
import org.lethe.rules.retention.TableName;

/** The readable parts of a draft with faults. */
final class Salvage {

    private static final RetentionPeriod ANY_PERIOD = new RetentionPeriod(Period.ZERO, false);

    private final PolicyDraft draft;
    private final Set<TableName> claimed = new HashSet<>();

    private Salvage(PolicyDraft draft) {
        this.draft = draft;
    }

    /** Null when nothing is left that the catalogue could be asked about. */
    static @Nullable Suspect of(PolicyDraft draft, Places places, Problems problems) {
        Policy policy = new Salvage(draft).policy();
        if (policy.clusters().isEmpty() && policy.notPersonal().isEmpty()) {
            return null;
        }
        Map<String, Unread> references = new HashMap<>();
        for (ClusterDraft cluster : draft.clusters()) {
            String unread = cluster.references().stream()
                    .filter(reference -> !reference.from().given())
                    .map(reference -> reference.word().text())
                    .collect(Collectors.joining("\n"));
            references.put(cluster.name().text(), new Unread(unread));
        }
        return new Suspect(policy, places, new Unread(problems.unread()), references);
    }

    private Policy policy() {
        PolicyDraft readable = new PolicyDraft(
                draft.name(),
                draft.version(),
                draft.title(),
                draft.zone(),
                draft.earliest(),
                draft.scope(),
                draft.clusters().stream()
                        .filter(cluster -> mine(cluster.table()))
                        .map(this::cluster)
                        .toList(),
                draft.notPersonal().stream()
                        .filter(table -> mine(table.table()))
                        .toList());
        return readable.policy("");
    }

    /** The first that names a table has it. */
    private boolean mine(Table table) {
        return table.given() && claimed.add(table.get());
    }

    private ClusterDraft cluster(ClusterDraft cluster) {
        Map<String, Word> facts = new LinkedHashMap<>(cluster.facts());
        facts.values().removeIf(Word::missing);
        return new ClusterDraft(
                cluster.name(),
                cluster.title(),
                cluster.clauses(),
                cluster.table(),
                cluster.key(),
                cluster.sliceBy(),
                cluster.columns(),
                cluster.members().stream()
                        .filter(member -> mine(member.table()))
                        .toList(),
                facts,
                cluster.factNames(),
                cluster.purposes().stream().map(Salvage::purpose).toList(),
                cluster.suspensions().stream()
                        .filter(suspension -> suspension.when().given())
                        .toList(),
                holdKeys(cluster.holdKeys()),
                cluster.references().stream()
                        .filter(reference -> reference.from().given())
                        .toList(),
                cluster.eraseWithoutPurpose(),
                action(cluster),
                cluster.tombstone(),
                cluster.partitionedBy(),
                cluster.capShare());
    }

    private static PurposeDraft purpose(PurposeDraft purpose) {
        return purpose.retention() != null ? purpose : purpose.lasting(ANY_PERIOD);
    }

    private static Map<HoldScope, HoldPath> holdKeys(Map<HoldScope, HoldPath> paths) {
        Map<HoldScope, HoldPath> readable = new HashMap<>();
        paths.forEach((scope, path) -> {
            if (path instanceof HoldPath.Keyed keyed && !keyed.key().isEmpty()) {
                boolean through = keyed.through() != null && !keyed.through().isEmpty();
                readable.put(scope, through ? keyed : new HoldPath.Keyed(keyed.key(), null));
            }
        });
        return readable;
    }

    /** Where a part of the overwrite cannot be read, nobody can tell whether it is done afterwards: done-when is left out. */
    private static ActionDraft action(ClusterDraft cluster) {
        ActionDraft draft = cluster.action();
        if (!(draft.action() instanceof Action.Anonymise anonymise)) {
            return draft;
        }
        List<String> columns = ClusterDraft.texts(cluster.columns());
        Map<String, Action.Overwrite> readable = new LinkedHashMap<>(anonymise.overwrite());
        readable.entrySet()
                .removeIf(entry -> !columns.contains(entry.getKey())
                        || (entry.getValue() instanceof Action.Overwrite.Expression expression
                                && expression.sql().isEmpty()));
        boolean whole = readable.size() == anonymise.overwrite().size();
        return new ActionDraft(
                new Action.Anonymise(
                        whole ? anonymise.doneWhen() : "", readable, anonymise.keeps(), anonymise.keepsBecause()),
                draft.place(),
                draft.overwrite(),
                draft.keeps());
    }
}
