package org.lethe.rules.retention.sql;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;

/**
 * What keeps a row whatever its periods say: the cluster's suspensions, holds and restrictions (GDPR Art. 18). Every condition
 * is TRUE or FALSE, never NULL; an unknown flag suspends.
 */
final class SuspensionSql {

    private final Cluster cluster;

    SuspensionSql(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Flags written in the policy; TRUE when the flag holds or is unknown. */
    List<LabelledSql> flags() {
        return cluster.suspensions().stream()
                .map(suspension -> new LabelledSql(
                        suspension.name(),
                        FlagSql.holds(
                                FlagSql.expression(cluster, suspension.when().fact()), suspension.when())))
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

    /** Any of them; holds of both kinds are looked up at once. */
    Sql own() {
        return Sql.or(Stream.concat(
                        flags().stream().map(LabelledSql::condition),
                        Stream.of(HoldScope.values())
                                .filter(scope -> path(scope) != null)
                                .map(scope -> held(scope, null)))
                .toList());
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
}
