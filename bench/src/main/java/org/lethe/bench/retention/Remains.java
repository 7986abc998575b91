package org.lethe.bench.retention;

import org.lethe.database.Connections;

/** What a side left behind, as one text: two sides that did different work must not be compared. */
final class Remains {
    private Remains() {}

    /** Readings change only by going: number, sum and mix of the keys tell them apart. */
    static String ofReadings(Connections connections, String table) {
        return text(
                connections,
                "SELECT concat_ws(' ', count(*), sum(reading_id), bit_xor(hashint8extended(reading_id, 7))) FROM bench."
                        + table);
    }

    /** Every column but the random key, and what parties are left. */
    static String ofSubscriptions(Connections connections) {
        return text(connections, """
                SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE s.subscription_id < 0),
                       sum(hashtextextended(CAST((CASE WHEN s.subscription_id > 0 THEN s.subscription_id END, number, product, status,
                           dealer_id, vehicle_id, signed_on, activated_on, ended_on, price) AS text), 7)),
                       (SELECT concat_ws(' ', count(*), sum(subscription_id)) FROM bench.subscription_party))
                FROM bench.subscription AS s
                """);
    }

    private static String text(Connections connections, String query) {
        return String.valueOf(Stages.owner(connections).queryForObject(query, String.class));
    }

    static void same(String what, String ours, String byHand) {
        if (!ours.equals(byHand)) {
            throw new IllegalStateException(what + ": the two sides left different rows (" + ours + " and " + byHand
                    + "); this comparison is void.");
        }
    }
}
