package org.lethe.writers.retention;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** Adds up what the statements of one slice did, and what they left. */
final class SliceTotals {

    private final List<String> keys = new ArrayList<>();
    private long done;
    private long rare;
    private long members;
    private long severed;
    private long expired;
    private long suspended;

    /** Rows of {@link EraseSql#delete}. */
    void done(int rows) {
        done += rows;
    }

    /**
     * A row of {@link EraseSql#statement}.
     *
     * @throws OptimisticLockingFailureException when somebody changed a row after it was judged and counted
     */
    void add(ResultSet row) throws SQLException {
        if (row.getLong("overtaken") != 0) {
            throw new OptimisticLockingFailureException("Rows of the slice changed while it was judged");
        }
        done += row.getLong("done");
        rare += row.getLong("rare");
        members += row.getLong("members");
        severed += row.getLong("severed");
        Array gone = row.getArray("keys");
        if (gone != null) {
            keys.addAll(Arrays.asList((String[]) gone.getArray()));
        }
    }

    /** The row of {@link EraseSql#left}. */
    void left(ResultSet row) throws SQLException {
        expired = row.getLong("expired");
        suspended = row.getLong("suspended");
    }

    /** Rows that have expired, are not suspended, and are there. */
    long unexplained() {
        return expired - suspended;
    }

    SliceGuard.Effect effect() {
        return new SliceGuard.Effect(new SliceResult(done, rare, suspended, members, severed, 0), keys);
    }
}
