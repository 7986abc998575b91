package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.TableName;

/**
 * What keeps a row whatever its periods say: the cluster's suspensions, holds and restrictions (GDPR Art. 18), and
 * references that block. Every condition is TRUE or FALSE, never NULL; an unknown flag suspends.
 */
final class SuspensionSql {

    private final Cluster cluster;

    SuspensionSql(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Flags written in the policy; TRUE when the flag holds or is unknown. */
    List<LabelledSql> flags() {
        return cluster.suspensions().stream()
                .map(suspension -> new LabelledSql(suspension.name(), FlagSql.holds(cluster, suspension.when())))
                .toList();
    }

    /** Holds and restrictions, one reason for each kind and scope that can reach the cluster. */
    List<LabelledSql> holdsByKind() {
        return Stream.of(HoldKind.values())
                .flatMap(kind -> Stream.of(HoldScope.values())
                        .filter(scope -> path(scope) != null)
                        .map(scope -> new LabelledSql(kind.words() + " on the " + scope.word(), held(scope, kind))))
                .toList();
    }

    /** References that keep the row: blocking ones, and cascading ones whose child is itself suspended. */
    List<LabelledSql> references(BoundCluster bound) {
        List<LabelledSql> reasons = new ArrayList<>();
        for (Cluster.Reference reference : cluster.references()) {
            switch (reference.decision()) {
                case BLOCK ->
                    reasons.add(new LabelledSql("still referred to by " + reference.label(), exists(reference)));
                case CASCADE -> {
                    Cluster child = bound.cascading().get(reference.from());
                    if (child != null) {
                        reasons.add(new LabelledSql(
                                "a suspended row in " + reference.label(), suspended(reference, child)));
                    }
                }
                case SEVER -> {}
            }
        }
        return reasons;
    }

    /** Any reason at all; holds of both kinds are looked up at once. */
    Sql any(BoundCluster bound) {
        return Sql.or(Stream.concat(ownReasons(), references(bound).stream().map(LabelledSql::condition))
                .toList());
    }

    private Stream<Sql> ownReasons() {
        return Stream.concat(
                flags().stream().map(LabelledSql::condition),
                Stream.of(HoldScope.values())
                        .filter(scope -> path(scope) != null)
                        .map(scope -> held(scope, null)));
    }

    private HoldPath.@Nullable Keyed path(HoldScope scope) {
        return cluster.holdKeys().get(scope) instanceof HoldPath.Keyed keyed ? keyed : null;
    }

    private Sql held(HoldScope scope, @Nullable HoldKind kind) {
        HoldPath.Keyed path = path(scope);
        if (path == null) {
            return Sql.FALSE;
        }
        Sql live = Sql.of("h.released_at IS NULL AND h.scope = ?", scope.word())
                .then(kind == null ? Sql.of("") : Sql.of(" AND h.kind = ?", kind.stored()));
        Sql keys = path.through() == null
                ? live.after("SELECT h.subject_key FROM lethe.hold AS h WHERE ")
                : Sql.expression(path.through())
                        .after("SELECT CAST(p.own AS text) FROM ")
                        .then(" AS p (own, held) JOIN lethe.hold AS h ON h.subject_key = CAST(p.held AS text) WHERE ")
                        .then(live);
        return Sql.expression(path.key())
                .after("(CAST(")
                .then(" AS text) IN (")
                .then(keys)
                .then(")) IS TRUE");
    }

    private Sql exists(Cluster.Reference reference) {
        return Sql.of("EXISTS (SELECT 1 FROM " + reference.from().sql() + " AS child WHERE " + pairs(reference, "child")
                + ")");
    }

    private String pairs(Cluster.Reference reference, String child) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            equal.add(child + "." + TableName.quote(reference.columns().get(i)) + " = row."
                    + TableName.quote(cluster.key().get(i)));
        }
        return String.join(" AND ", equal);
    }

    /** The inner alias hides the outer one on purpose: the child's own expressions speak of its own {@code row}. */
    private Sql suspended(Cluster.Reference reference, Cluster child) {
        List<String> own = cluster.key().stream()
                .limit(reference.columns().size())
                .map(column -> "row." + TableName.quote(column))
                .toList();
        List<String> theirs = reference.columns().stream()
                .map(column -> "row." + TableName.quote(column))
                .toList();
        return Sql.or(new SuspensionSql(child).ownReasons().toList())
                .after("((" + String.join(", ", own) + ") IN (SELECT " + String.join(", ", theirs) + " FROM "
                        + reference.from().sql() + " AS row WHERE ")
                .then(")) IS TRUE");
    }
}
