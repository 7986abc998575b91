package org.lethe.rules.retention.sql;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;

/** Which rows a single hold covers, or would cover if it were placed, by the same paths that all of them take. */
public final class HoldCoverage {

    private HoldCoverage() {}

    /** A condition over {@code row}; empty when no hold of this scope reaches the cluster. */
    public static Optional<Sql> of(Cluster cluster, HoldScope scope, String key) {
        return of(cluster, scope, Sql.of("?", key));
    }

    /** The same for the live holds {@code h}. */
    public static Optional<Sql> ofPlaced(Cluster cluster, HoldScope scope) {
        return of(cluster, scope, Sql.of("h.subject_key"));
    }

    /** What the reason is called in plans and explanations. */
    public static String label(String kind, HoldScope scope) {
        return HoldKind.of(kind).on(scope);
    }

    private static Optional<Sql> of(Cluster cluster, HoldScope scope, Sql subject) {
        if (!(cluster.holdKeys().get(scope) instanceof HoldPath.Keyed path)) {
            return Optional.empty();
        }
        Sql own = Sql.list(
                ", ",
                path.keys().stream()
                        .map(each -> Sql.expression(each).after("CAST(").then(" AS text)"))
                        .toList());
        if (path.through() == null) {
            return Optional.of(own.then(" = ").then(subject));
        }
        String theirs = IntStream.range(0, path.keys().size())
                .mapToObj(i -> "CAST(p.own_" + i + " AS text)")
                .collect(Collectors.joining(", "));
        return Optional.of(own.after("(")
                .then(") IN (SELECT " + theirs + " FROM ")
                .then(Sql.expression(path.through()))
                .then(" AS p " + path.columns() + " WHERE CAST(p.held AS text) = ")
                .then(subject)
                .then(")"));
    }
}
