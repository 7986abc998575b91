package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;

/**
 * Whether a live hold of one scope reaches the row; TRUE or FALSE. A hold names its subject as text; where the key is a whole
 * number, the few names are read as numbers instead of printing the key of every row, and the path is walked from the holds
 * to the rows.
 */
final class HeldSql {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    /** A name that is no whole number as PostgreSQL prints it ('007', 'x', one too large) is nobody's key: NULL. */
    private static final String NAME_AS_NUMBER = """
            CASE WHEN h.subject_key ~ '^(0|-{0,1}[1-9][0-9]{0,18})$' THEN \
            CASE WHEN CAST(h.subject_key AS numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 \
            THEN CAST(h.subject_key AS bigint) END END""";

    private final HoldPath.Keyed path;
    private final HoldTypes types;
    private final HoldScope scope;

    HeldSql(HoldPath.Keyed path, HoldTypes types, HoldScope scope) {
        this.path = path;
        this.types = types;
        this.scope = scope;
    }

    /** Any of some scopes that have the same key. */
    static Sql any(List<HeldSql> same) {
        return any(same, null);
    }

    /** A hold of one kind. */
    Sql of(HoldKind kind) {
        return any(List.of(this), kind);
    }

    /** Of several keys the first is looked up before all of them: it is cheaper, and nearly every row is through with it. */
    private static Sql any(List<HeldSql> same, @Nullable HoldKind kind) {
        int keys = same.getFirst().path.keys().size();
        Sql all = in(same, keys, kind);
        return (keys == 1 ? all : Sql.and(in(same, 1, kind), all)).after("(").then(") IS TRUE");
    }

    /**
     * A single key is looked up in an array that is put together once. PostgreSQL takes every array for a short one, and hashes it. The query
     * behind it, whose result it takes for a thousand times longer than it is, it would go through from end to end for every row.
     */
    private static Sql in(List<HeldSql> same, int keys, @Nullable HoldKind kind) {
        Sql names = Sql.list(
                " UNION ALL ", same.stream().map(held -> held.names(keys, kind)).toList());
        return (keys == 1 ? unnested(names, "held (k)").after("SELECT k FROM ") : names)
                .after(same.getFirst().key(keys) + " IN (")
                .then(")");
    }

    private static Sql unnested(Sql query, String alias) {
        return query.after("unnest(ARRAY(").then(")) AS " + alias);
    }

    /** What is looked up of the row. */
    String key() {
        return key(path.keys().size());
    }

    private String key(int first) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            keys.add(compared(i, "(" + Sql.expression(path.keys().get(i)).text() + ")"));
        }
        return "(" + String.join(", ", keys) + ")";
    }

    private Sql names(int first, @Nullable HoldKind kind) {
        if (path.through() == null) {
            return live(kind, asText(0) ? "h.subject_key" : NAME_AS_NUMBER);
        }
        List<String> own = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            own.add(compared(i, "p.own_" + i));
        }
        boolean whole = isWhole(types.held());
        return Sql.expression(path.through())
                .after("SELECT " + String.join(", ", own) + " FROM ")
                .then(" AS p " + path.columns() + " JOIN ")
                .then(unnested(live(kind, whole ? NAME_AS_NUMBER : "h.subject_key"), "live (name)"))
                .then(" ON " + (whole ? "p.held" : "CAST(p.held AS text)") + " = live.name");
    }

    private Sql live(@Nullable HoldKind kind, String name) {
        return Sql.of(
                        "SELECT " + name + " FROM lethe.hold AS h WHERE h.released_at IS NULL AND h.scope = ?",
                        scope.word())
                .then(kind == null ? Sql.of("") : Sql.of(" AND h.kind = ?", kind.stored()));
    }

    private String compared(int key, String value) {
        return asText(key) ? "CAST(" + value + " AS text)" : value;
    }

    private boolean asText(int key) {
        if (types.keys().isEmpty()) {
            return true;
        }
        String ours = types.keys().get(key);
        if (path.through() == null) {
            return !isWhole(ours);
        }
        String theirs = types.own().get(key);
        return !(isWhole(ours) && isWhole(theirs)) && !(ours.equals("text") && theirs.equals("text"));
    }

    private static boolean isWhole(@Nullable String type) {
        return type != null && WHOLE.contains(type);
    }
}
