package org.lethe.rules.retention.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;

/**
 * Whether a live hold reaches the row; TRUE or FALSE. A hold names its subject as text; where the key is a whole number, the
 * few names are read as numbers instead of printing the key of every row, and the path is walked from the holds to the rows.
 */
final class HeldSql {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    /** A name that is no whole number as PostgreSQL prints it ('007', 'x', one too large) is nobody's key: NULL. */
    private static final String NAME_AS_NUMBER = """
            CASE WHEN h.subject_key ~ '^(0|-{0,1}[1-9][0-9]{0,18})$' THEN \
            CASE WHEN CAST(h.subject_key AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 \
            THEN CAST(h.subject_key AS bigint) END END""";

    private HeldSql() {}

    /** @param kind null: any */
    static Sql of(HoldPath.Keyed path, HoldTypes types, HoldScope scope, @Nullable HoldKind kind) {
        Sql live = Sql.of("h.released_at IS NULL AND h.scope = ?", scope.word())
                .then(kind == null ? Sql.of("") : Sql.of(" AND h.kind = ?", kind.stored()));
        if (path.through() == null) {
            return isWhole(types.key())
                    ? in(path.key(), false, live.after("SELECT " + NAME_AS_NUMBER + " FROM lethe.hold AS h WHERE "))
                    : in(path.key(), true, live.after("SELECT h.subject_key FROM lethe.hold AS h WHERE "));
        }
        boolean asText = !(isWhole(types.key()) && isWhole(types.own()));
        Sql keys = Sql.expression(path.through())
                .after("SELECT " + (asText ? "CAST(p.own AS text)" : "p.own") + " FROM ")
                .then(" AS p (own, held) JOIN lethe.hold AS h ON "
                        + (isWhole(types.held())
                                ? "p.held = " + NAME_AS_NUMBER
                                : "CAST(p.held AS text) = h.subject_key")
                        + " WHERE ")
                .then(live);
        return in(path.key(), asText, keys);
    }

    private static Sql in(String key, boolean asText, Sql keys) {
        Sql own = Sql.expression(key);
        return (asText ? own.after("CAST(").then(" AS text)") : own)
                .after("(")
                .then(" IN (")
                .then(keys)
                .then(")) IS TRUE");
    }

    private static boolean isWhole(@Nullable String type) {
        return type != null && WHOLE.contains(type);
    }
}
