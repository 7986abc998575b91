package org.lethe.rules.retention.sql;

import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Flag;

/** A flag as a condition that is never NULL; unknown counts as holding. */
final class FlagSql {

    private FlagSql() {}

    static Sql holds(Sql value, Flag flag) {
        return value.then(flag.negated() ? " IS NOT TRUE" : " IS NOT FALSE");
    }

    /** A fact that the policy's author wrote as SQL. */
    static Sql expression(Cluster cluster, String fact) {
        String expression = cluster.facts().get(fact);
        if (expression == null) {
            throw new IllegalStateException("The cluster " + cluster.name() + " has no fact '" + fact + "'");
        }
        return Sql.expression(expression);
    }
}
