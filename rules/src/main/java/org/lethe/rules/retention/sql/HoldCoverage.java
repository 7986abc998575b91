package org.lethe.rules.retention.sql;

import java.util.Optional;
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
        Sql own = Sql.expression(path.key()).after("CAST(").then(" AS text)");
        if (path.through() == null) {
            return Optional.of(own.then(Sql.of(" = ?", key)));
        }
        return Optional.of(own.then(" IN (SELECT CAST(p.own AS text) FROM ")
                .then(Sql.expression(path.through()))
                .then(Sql.of(" AS p (own, held) WHERE CAST(p.held AS text) = ?)", key)));
    }
}
