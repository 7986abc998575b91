package org.lethe.readers.retention;

import java.util.ArrayList;
import java.util.List;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Sql;

/** The rows with a key, as a condition over {@code row}. */
final class KeySql {

    private KeySql() {}

    /** @param key one value for each key column, as PostgreSQL text */
    static Sql equal(BoundCluster bound, List<String> key) {
        List<Sql> equal = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String column = bound.cluster().key().get(i);
            equal.add(Sql.of(
                    "row." + TableName.quote(column) + " = CAST(? AS " + bound.typeOf(column) + ")", key.get(i)));
        }
        return Sql.and(equal);
    }
}
