package org.lethe.rules.retention.yaml;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
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
    private final Map<String, Unread> undecided = new HashMap<>();
    private Unread unread;

    private Salvage(PolicyDraft draft, Unread unread) {
        this.draft = draft;
        this.unread = unread;
    }

    /** Null when nothing is left that the catalogue could be asked about. */
    static @Nullable Suspect of(PolicyDraft draft, Places places, Problems problems) {
        Salvage salvage = new Salvage(draft, new Unread(problems.unread()));
        Policy policy = salvage.policy();
        return policy.clusters().isEmpty() && policy.notPersonal().isEmpty()
                ? null
                : new Suspect(policy, places, salvage.unread, salvage.undecided);
    }

    /** A table belongs to the first cluster that names it, before members and tables without personal data. */
    private Policy policy() {
        List<ClusterDraft> clusters = new ArrayList<>();
        for (ClusterDraft cluster : draft.clusters()) {
            if (mine(cluster.table(), cluster.columns())) {
                clusters.add(cluster);
            } else {
                cluster.members().forEach(member -> leave(member.table(), member.columns()));
            }
        }
        return new PolicyDraft(
                        draft.name(),
                        draft.version(),
                        draft.title(),
                        draft.zone(),
                        draft.earliest(),
                        draft.scope(),
                        clusters.stream().map(this::cluster).toList(),
                        draft.notPersonal().stream()
                                .filter(table -> mine(table.table(), table.columns()))
                                .toList())
                .policy("");
    }

    private boolean mine(Table table, List<Word> columns) {
        boolean mine = table.given() && claimed.add(table.get());
        if (!mine) {
            leave(table, columns);
        }
        return mine;
    }

    private void leave(Table table, List<Word> columns) {
        unread = unread.and(words(table, columns));
    }

    private static String words(Table table, List<Word> columns) {
        return table.word().text() + "\n" + String.join("\n", ClusterDraft.texts(columns));
    }

    /** Members that are left out decided a foreign key too, nobody knows which. */
    private List<ClusterDraft.MemberDraft> members(ClusterDraft cluster) {
        Unread left = new Unread(cluster.references().stream()
                .filter(reference -> !reference.from().given())
                .map(reference -> reference.word().text())
                .collect(Collectors.joining("\n")));
        List<ClusterDraft.MemberDraft> readable = new ArrayList<>();
        for (ClusterDraft.MemberDraft member : cluster.members()) {
            if (mine(member.table(), member.columns())) {
                readable.add(member);
            } else {
                left = left.and(words(member.table(), member.columns()));
            }
        }
        undecided.put(cluster.name().text(), left);
        return readable;
    }

    private ClusterDraft cluster(ClusterDraft cluster) {
        Map<String, Word> facts = new LinkedHashMap<>(cluster.facts());
        facts.values().removeIf(sql -> sql.missing() || asksForNoReference(sql, cluster));
        return new ClusterDraft(
                cluster.name(),
                cluster.title(),
                cluster.clauses(),
                cluster.table(),
                cluster.key(),
                cluster.sliceBy(),
                cluster.columns(),
                members(cluster),
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

    private static boolean asksForNoReference(Word sql, ClusterDraft cluster) {
        return sql.text().startsWith(Cluster.REFERRED_TO_BY)
                && cluster.references().stream()
                        .filter(reference -> reference.from().given())
                        .noneMatch(reference -> sql.text()
                                .equals(Cluster.REFERRED_TO_BY
                                        + reference.from().get() + "." + String.join(",", reference.columns())));
    }

    private static PurposeDraft purpose(PurposeDraft purpose) {
        return purpose.retention() != null ? purpose : purpose.lasting(ANY_PERIOD);
    }

    private static Map<HoldScope, HoldPath> holdKeys(Map<HoldScope, HoldPath> paths) {
        Map<HoldScope, HoldPath> readable = new HashMap<>();
        paths.forEach((scope, path) -> {
            if (path instanceof HoldPath.Keyed keyed && !keyed.keys().contains("")) {
                boolean through = keyed.through() != null && !keyed.through().isEmpty();
                readable.put(
                        scope, through ? keyed : new HoldPath.Keyed(keyed.keys().getFirst(), null));
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
                        whole ? anonymise.doneWhen() : "",
                        readable,
                        anonymise.keeps(),
                        anonymise.keepsBecause(),
                        anonymise.smallestGroup()),
                draft.place(),
                draft.overwrite(),
                draft.keeps());
    }
}
