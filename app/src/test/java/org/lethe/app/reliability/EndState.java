package org.lethe.app.reliability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a finished night leaves behind, so that two nights can be compared row for row.
 *
 * @param tables for each business table, its number of rows and a digest of all of them in order; the random keys of anonymised
 *     contracts are left out
 * @param partitions of the telemetry
 * @param clusters what the run says it did to each cluster
 * @param marks digest of all tombstones
 * @param rows of all business tables
 */
record EndState(
        Map<String, String> tables, List<String> partitions, List<String> clusters, List<String> marks, long rows) {

    /** Reads it from the database of a home. */
    static EndState of(SampleHome home) {
        try (Connection owner = home.connect("business_owner");
                Connection audit = home.connect("lethe_audit")) {
            Map<String, String> tables = new TreeMap<>();
            long rows = 0;
            for (String table : texts(owner, """
                    SELECT c.relname FROM pg_class AS c
                    WHERE c.relnamespace = 'business'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                    """)) {
                String row = table.equals("contract")
                        ? "CASE WHEN contract_number IS NULL THEN to_jsonb(t) - 'contract_id' ELSE to_jsonb(t) END"
                        : "to_jsonb(t)";
                String found = texts(owner, """
                        SELECT count(*) || ' rows ' || coalesce(md5(string_agg(r, chr(10) ORDER BY r)), '')
                        FROM (SELECT CAST(%s AS text) AS r FROM business.%s AS t) AS r
                        """.formatted(row, table)).getFirst();
                tables.put(table, found);
                rows += Long.parseLong(found.split(" ", 2)[0]);
            }
            return new EndState(tables, texts(owner, """
                            SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
                            WHERE i.inhparent = 'business.telemetry'::regclass ORDER BY 1
                            """), texts(audit, """
                            SELECT concat_ws(' ', cluster, action, status, done_rows, member_rows, severed)
                            FROM lethe.run_cluster WHERE run_id = 1 ORDER BY position
                            """), texts(audit, """
                            SELECT cluster || ' ' || count(*) || ' ' || md5(string_agg(encode(mark, 'hex'), '' ORDER BY mark))
                            FROM lethe.tombstone GROUP BY cluster ORDER BY 1
                            """), rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows that the ledger's completions say are gone: erased ones, those too rare to anonymise, and those of member tables. */
    static long goneByLedger(SampleHome home) {
        return home.ask("""
                SELECT sum(CAST(CASE WHEN b ->> 'action' = 'erase' THEN b ->> 'done' ELSE coalesce(b ->> 'rare', '0') END AS bigint)
                           + CAST(b ->> 'members' AS bigint))
                FROM (SELECT CAST(body AS jsonb) AS b FROM lethe.evidence WHERE kind = 'completion') AS completions
                """);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
