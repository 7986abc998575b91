package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.TableName;

/**
 * Rows that refer to the row and thereby keep it. The subquery carries the outer key in under another name, because inside it
 * {@code row} is the referring row, of which the other cluster's own expressions speak.
 */
final class ReferenceSql {

    private final BoundCluster bound;
    private final @Nullable Foresight foresight;
    private final BiFunction<BoundCluster, Foresight, Sql> erasable;

    /**
     * @param foresight null: whoever refers, keeps; else: unless the same run ends it first
     * @param erasable renders the erasable predicate of another cluster
     */
    ReferenceSql(BoundCluster bound, @Nullable Foresight foresight, BiFunction<BoundCluster, Foresight, Sql> erasable) {
        this.bound = bound;
        this.foresight = foresight;
        this.erasable = erasable;
    }

    List<LabelledSql> reasons() {
        List<LabelledSql> reasons = new ArrayList<>();
        for (Cluster.Reference reference : bound.cluster().references()) {
            switch (reference.decision()) {
                case BLOCK ->
                    reasons.add(new LabelledSql("still referred to by " + reference.label(), blocking(reference)));
                case CASCADE -> {
                    Cluster child = bound.cascading().get(reference.from());
                    if (child != null) {
                        reasons.add(new LabelledSql(
                                "a suspended row in " + reference.label(),
                                exists(reference, "row", Sql.of(""), new SuspensionSql(child, Map.of()).own())));
                    }
                }
                case SEVER -> {}
            }
        }
        return reasons;
    }

    /** A row that refers, and that the same run does not end where that is foreseen. TRUE or FALSE. */
    Sql blocking(Cluster.Reference reference) {
        Optional<Foresight.Owner> owner = foresight == null ? Optional.empty() : foresight.ownerOf(reference.from());
        if (foresight == null
                || owner.isEmpty()
                || foresight.refused().contains(owner.get().bound().cluster().name())) {
            return exists(reference, "child", Sql.of(""), Sql.TRUE);
        }
        BoundCluster other = owner.get().bound();
        Sql stays = erasable.apply(other, foresight.without(bound.cluster().name()))
                .after("(")
                .then(") IS NOT TRUE");
        if (owner.get().via().isEmpty()) {
            return exists(reference, "row", Sql.of(""), stays);
        }
        Sql joined = Sql.of(" LEFT JOIN " + other.cluster().table().sql() + " AS row ON row."
                + TableName.quote(other.cluster().key().getFirst()) + " = child."
                + TableName.quote(owner.get().via()));
        return exists(reference, "child", joined, stays);
    }

    private Sql exists(Cluster.Reference reference, String alias, Sql join, Sql condition) {
        List<String> outer = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            String key = bound.cluster().key().get(i);
            outer.add("row." + TableName.quote(key) + " AS k" + i);
            equal.add(alias + "." + TableName.quote(reference.columns().get(i)) + " = referred.k" + i);
        }
        return join.after("EXISTS (SELECT 1 FROM (SELECT " + String.join(", ", outer) + ") AS referred JOIN "
                        + reference.from().sql() + " AS " + alias + " ON " + String.join(" AND ", equal))
                .then(" WHERE ")
                .then(condition)
                .then(")");
    }
}
