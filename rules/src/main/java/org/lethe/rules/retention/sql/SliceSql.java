package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.List;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.TableName;

/** A slice as a condition over {@code row}. */
public final class SliceSql {

    private SliceSql() {}

    /** The rows of a range. */
    public static Sql within(BoundCluster bound, Slice.Range slice) {
        String column = bound.cluster().sliceBy();
        String type = bound.typeOf(column);
        List<Sql> ends = new ArrayList<>();
        if (slice.from() != null) {
            ends.add(Sql.of("row." + TableName.quote(column) + " >= CAST(? AS " + type + ")", slice.from()));
        }
        if (slice.to() != null) {
            ends.add(Sql.of("row." + TableName.quote(column) + " < CAST(? AS " + type + ")", slice.to()));
        }
        return Sql.and(ends);
    }
}
