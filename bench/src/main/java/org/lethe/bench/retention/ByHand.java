package org.lethe.bench.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;

/** What an engineer would write who knows the data: the same effect by the best SQL we found, no evidence, no check. */
final class ByHand {
    private static final String HELD = """
            SELECT CAST(h.subject_key AS bigint) AS vehicle_id, NULL AS category
            FROM lethe.hold AS h WHERE h.released_at IS NULL AND h.scope = 'vehicle'
            UNION ALL
            SELECT k.vehicle_id, NULL FROM bench.keeper AS k
            JOIN lethe.hold AS h ON h.released_at IS NULL AND h.scope = 'person' AND CAST(h.subject_key AS bigint) = k.person_id
            UNION ALL
            SELECT s.vehicle_id, s.category FROM bench.service_case AS s
            JOIN lethe.hold AS h ON h.released_at IS NULL AND h.scope = 'case' AND CAST(h.subject_key AS bigint) = s.case_id
            """;

    /** One hash anti-join for the services that are still needed, one for the handful of vehicles that are held. */
    private static final String EXPIRED = """
            r.captured_at >= '1990-01-01' AND r.captured_at < ?
            AND NOT EXISTS (SELECT FROM bench.service_case AS s
                            WHERE s.vehicle_id = r.vehicle_id AND s.category = r.category AND s.opened_at <= r.captured_at
                              AND (s.closed_at IS NULL OR s.closed_at >= ?))
            AND NOT EXISTS (SELECT FROM (
            """ + HELD + """
            ) AS held WHERE held.vehicle_id = r.vehicle_id AND (held.category IS NULL OR held.category = r.category))
            """;

    /** Rows of a day that has passed: whoever is still needed or held, by two hash joins. */
    private static final String SURVIVORS = """
            SELECT r.* FROM %1$s AS r
            JOIN (SELECT vehicle_id, category, min(opened_at) AS opened_at FROM bench.service_case
                  WHERE closed_at IS NULL OR closed_at >= ? GROUP BY vehicle_id, category) AS needed USING (vehicle_id, category)
            WHERE needed.opened_at <= r.captured_at
            UNION
            SELECT r.* FROM %1$s AS r JOIN (
            """ + HELD + """
            ) AS held ON held.vehicle_id = r.vehicle_id AND (held.category IS NULL OR held.category = r.category)
            """;

    private static final String ENDED = """
            s.number IS NOT NULL AND s.ended_on >= '1990-01-01' AND s.ended_on < ?
            AND NOT EXISTS (SELECT FROM bench.unpaid AS u WHERE u.subscription_id = s.subscription_id)
            AND s.subscription_id NOT IN (SELECT CAST(h.subject_key AS bigint) FROM lethe.hold AS h
                                          WHERE h.released_at IS NULL AND h.scope = 'contract')
            AND (s.vehicle_id IS NULL OR s.vehicle_id NOT IN (SELECT CAST(h.subject_key AS bigint) FROM lethe.hold AS h
                                                               WHERE h.released_at IS NULL AND h.scope = 'vehicle'))
            AND s.subscription_id NOT IN (SELECT p.subscription_id FROM bench.subscription_party AS p JOIN lethe.hold AS h
                                          ON h.released_at IS NULL AND h.scope = 'person'
                                          AND CAST(h.subject_key AS bigint) = p.person_id)
            """;

    private ByHand() {}

    static void delete(Connections connections, LocalDate asOf) throws SQLException {
        try (Connection connection = connections.open(DatabaseRole.LETHE_RETENTION)) {
            update(connection, "DELETE FROM bench.reading AS r WHERE " + EXPIRED, Days.cutOff(asOf), Days.cutOff(asOf));
        }
    }

    static void vacuum(Connections connections, String table) throws SQLException {
        try (Connection connection = connections.open(DatabaseRole.BUSINESS_OWNER)) {
            execute(connection, "VACUUM (ANALYZE) " + table);
        }
    }

    /** Parties go first, for the key by which they are found is overwritten. */
    static void anonymise(Connections connections, LocalDate asOf) throws SQLException {
        LocalDate cutOff = asOf.minusYears(1);
        try (Connection connection = connections.open(DatabaseRole.LETHE_RETENTION)) {
            connection.setAutoCommit(false);
            update(connection, """
                    CREATE TEMPORARY TABLE gone ON COMMIT DROP AS SELECT s.subscription_id FROM bench.subscription AS s WHERE
                    """ + ENDED, cutOff);
            execute(connection, "ANALYZE gone");
            execute(
                    connection,
                    "DELETE FROM bench.subscription_party AS p USING gone WHERE p.subscription_id = gone.subscription_id");
            execute(connection, """
                    UPDATE bench.subscription AS s
                    SET subscription_id = -1 - CAST(floor(random() * 4611686018427387903) AS bigint), number = NULL, dealer_id = NULL,
                        vehicle_id = NULL, signed_on = NULL, activated_on = NULL,
                        ended_on = CAST(date_trunc('decade', s.ended_on) AS date), price = NULL
                    FROM gone WHERE s.subscription_id = gone.subscription_id
                    """);
            connection.commit();
        }
    }

    /** One day: what must stay moves to the default partition, the rest goes with its file. */
    static void dropDay(Connection owner, String partition, LocalDate asOf) throws SQLException {
        owner.setAutoCommit(false);
        execute(owner, "ALTER TABLE bench.reading_by_day DETACH PARTITION " + partition);
        update(owner, "INSERT INTO bench.reading_by_day " + SURVIVORS.formatted(partition), Days.cutOff(asOf));
        execute(owner, "DROP TABLE " + partition);
        owner.commit();
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
