package org.lethe.jobs.retention;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lethe.database.DatabaseRole;
import org.lethe.rules.retention.HoldScope;

/**
 * Somebody who has, at some moment of a run, a reason to keep a row. When the reason is recorded and the row is there, the row
 * must stay.
 *
 * @param name for people
 * @param scope of the hold to place; null for a change by the application
 * @param action the subject's key, or the application's statement
 * @param there counts the rows that must stay
 */
record Contender(String name, @Nullable HoldScope scope, String action, String there) {

    private static final String FOREIGN_KEY = "23503";

    static Contender hold(HoldScope scope, long key, String there) {
        return new Contender("hold on the " + scope.word(), scope, Long.toString(key), there);
    }

    static Contender application(String name, String statement, String there) {
        return new Contender(name, null, statement, there);
    }

    /** Waits, acts, and says what it saw right afterwards. */
    Sight act(RetentionHouse house, int after) {
        try {
            TimeUnit.MILLISECONDS.sleep(after);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Connection owner = house.database.connect(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement()) {
            long began = System.nanoTime();
            boolean recorded = true;
            if (scope != null) {
                house.holds().place(false, scope, action, "dispute", null, "test");
            } else {
                recorded = statement.executeUpdate(action) > 0;
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            return new Sight(this, recorded ? count(statement) : 0, millis);
        } catch (SQLException e) {
            if (FOREIGN_KEY.equals(e.getSQLState())) { // the slice was first: its row is gone
                return new Sight(this, 0, 0);
            }
            throw new IllegalStateException(name + ": SQLSTATE " + e.getSQLState() + " " + e.getMessage(), e);
        }
    }

    /** How many of its rows are there. */
    long count(RetentionHouse house) {
        return house.count(there);
    }

    private long count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(there)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * What somebody saw.
     *
     * @param who saw it
     * @param rows that were there when the reason was recorded
     * @param millis that recording it took
     */
    record Sight(Contender who, long rows, long millis) {}
}
