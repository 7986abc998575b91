package org.lethe.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sample knows of itself: whether it is there, and its rows that are hard to get right. */
public final class LabelledRows {

    private LabelledRows() {}

    /**
     * The business date of the sample that fills the reference schema.
     *
     * @param owner a connection as {@code business_owner}
     * @return empty when the reference schema was not filled by a sample, or is not there
     */
    public static Optional<LocalDate> loadedAsOf(Connection owner) throws SQLException {
        try (PreparedStatement there = owner.prepareStatement("SELECT to_regclass('sample.load') IS NOT NULL");
                ResultSet found = there.executeQuery()) {
            if (!found.next() || !found.getBoolean(1)) {
                return Optional.empty();
            }
        }
        try (PreparedStatement load = owner.prepareStatement("SELECT as_of FROM sample.load");
                ResultSet found = load.executeQuery()) {
            return found.next() ? Optional.ofNullable(date(found)) : Optional.empty();
        }
    }

    private static @Nullable LocalDate date(ResultSet found) throws SQLException {
        return found.getObject("as_of", LocalDate.class);
    }

    /**
     * A row by its label.
     *
     * @param owner a connection as {@code business_owner}
     * @param label name of the situation
     * @param cluster to which the row belongs
     */
    public static Optional<LabelledRow> find(Connection owner, String label, String cluster) throws SQLException {
        try (PreparedStatement select = owner.prepareStatement("""
                SELECT row_key, expected, because, clause
                FROM sample.row_oracle
                WHERE label = ? AND cluster = ?
                ORDER BY row_key
                LIMIT 1
                """)) {
            select.setString(1, label);
            select.setString(2, cluster);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new LabelledRow(
                                cluster,
                                row.getString("row_key"),
                                row.getString("expected"),
                                row.getString("because"),
                                row.getString("clause")))
                        : Optional.empty();
            }
        }
    }

    /**
     * A row with what must become of it, as written by hand.
     *
     * @param cluster of the policy
     * @param key as text, several columns joined with {@code |}
     * @param expected erase, anonymise, keep, open, suspended, quarantined, done or no-purpose
     * @param because why, in words
     * @param clause of the notice that decides
     */
    public record LabelledRow(String cluster, String key, String expected, String because, String clause) {}
}
