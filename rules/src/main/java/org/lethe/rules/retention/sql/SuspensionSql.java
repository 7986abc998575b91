package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<HoldScope, HoldTypes> types;

    /** @param types of the hold keys; of a scope that is missing nothing is known */
    SuspensionSql(Cluster cluster, Map<HoldScope, HoldTypes> types) {
        this.cluster = cluster;
        this.types = types;
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
                        .flatMap(scope -> Stream.ofNullable(path(scope))
                                .map(path -> new LabelledSql(
                                        kind.on(scope), held(scope, path).of(kind)))))
                .toList();
    }

    /** Any of them; holds of both kinds, and of scopes that the same key of the row leads to, are looked up at once. */
    Sql own() {
        List<Sql> reasons =
                new ArrayList<>(flags().stream().map(LabelledSql::condition).toList());
        Map<String, List<HeldSql>> byKey = new LinkedHashMap<>();
        for (HoldScope scope : HoldScope.values()) {
            HoldPath.Keyed path = path(scope);
            if (path != null) {
                HeldSql held = held(scope, path);
                byKey.computeIfAbsent(held.key(), key -> new ArrayList<>()).add(held);
            }
        }
        byKey.values().forEach(same -> reasons.add(HeldSql.any(same)));
        return Sql.or(reasons);
    }

    private HoldPath.@Nullable Keyed path(HoldScope scope) {
        return cluster.holdKeys().get(scope) instanceof HoldPath.Keyed keyed ? keyed : null;
    }

    private HeldSql held(HoldScope scope, HoldPath.Keyed path) {
        return new HeldSql(path, types.getOrDefault(scope, HoldTypes.UNKNOWN), scope);
    }
}
