package org.lethe.sample.nasty;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A hold or restriction that a scenario needs; it is placed where all holds live, in {@code lethe.hold}.
 *
 * @param kind hold or restriction
 * @param scope person, contract, vehicle or case
 */
public record HeldSubject(String kind, String scope, String key, boolean released) {

    private static final String PLACED_BY = "sample";

    /** Releases what an earlier sample has placed: its rows are gone, and their keys will be used again. */
    public static void releaseAll(Connection operator, LocalDate asOf) throws SQLException {
        String release = """
                UPDATE lethe.hold SET released_by = ?, released_at = ?, release_reason = 'The sample was replaced.'
                WHERE placed_by = ? AND released_at IS NULL
                """;
        try (PreparedStatement update = operator.prepareStatement(release)) {
            update.setString(1, PLACED_BY);
            update.setObject(2, morning(asOf));
            update.setString(3, PLACED_BY);
            update.executeUpdate();
        }
    }

    static void placeAll(Connection operator, Iterable<HeldSubject> subjects, LocalDate asOf) throws SQLException {
        String place = """
                INSERT INTO lethe.hold
                    (kind, scope, subject_key, reason, reference, placed_by, placed_at, released_by, released_at, release_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = operator.prepareStatement(place)) {
            for (HeldSubject subject : subjects) {
                boolean hold = "hold".equals(subject.kind);
                insert.setString(1, subject.kind);
                insert.setString(2, subject.scope);
                insert.setString(3, subject.key);
                insert.setString(4, hold ? "Legal dispute" : "Accuracy is being examined");
                insert.setString(5, "sample");
                insert.setString(6, PLACED_BY);
                insert.setObject(7, morning(asOf.minusDays(10)));
                insert.setString(8, subject.released ? PLACED_BY : null);
                insert.setObject(9, subject.released ? morning(asOf.minusDays(2)) : null);
                insert.setString(10, subject.released ? "Settled" : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static OffsetDateTime morning(LocalDate day) {
        return day.atTime(8, 0).atOffset(ZoneOffset.UTC);
    }
}
