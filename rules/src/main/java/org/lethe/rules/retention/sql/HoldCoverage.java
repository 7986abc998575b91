package org.lethe.rules.retention.sql;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;

/** Which rows a hold that is not placed yet would cover, by the same paths that a placed one takes. */
public final class HoldCoverage {

    private HoldCoverage() {}

    /** A condition over {@code row}; empty when no hold of this scope reaches the cluster. */
    public static Optional<Sql> of(Cluster cluster, HoldScope scope, String key) {
        if (!(cluster.holdKeys().get(scope) instanceof HoldPath.Keyed path)) {
            return Optional.empty();
        }
        Sql own = Sql.list(
                ", ",
                path.keys().stream()
                        .map(each -> Sql.expression(each).after("CAST(").then(" AS text)"))
                        .toList());
        if (path.through() == null) {
            return Optional.of(own.then(Sql.of(" = ?", key)));
        }
        String theirs = IntStream.range(0, path.keys().size())
                .mapToObj(i -> "CAST(p.own_" + i + " AS text)")
                .collect(Collectors.joining(", "));
        return Optional.of(own.after("(")
                .then(") IN (SELECT " + theirs + " FROM ")
                .then(Sql.expression(path.through()))
                .then(Sql.of(" AS p " + path.columns() + " WHERE CAST(p.held AS text) = ?)", key)));
    }
}
