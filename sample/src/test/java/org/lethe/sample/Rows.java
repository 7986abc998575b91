package org.lethe.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.database.DatabaseRole;
import org.lethe.sample.table.Table;
import org.lethe.testing.TestDatabase;

/** Looks at a database as a test does. */
final class Rows {

    private static final Map<String, String> CLUSTERS = Map.ofEntries(
            Map.entry("login-account", "login_account"),
            Map.entry("user-profile", "user_profile"),
            Map.entry("service-case", "service_case"),
            Map.entry("marketing-profile", "marketing_profile"),
            Map.entry("consent-proof", "consent"),
            Map.entry("support-case", "support_case"),
            Map.entry("data-subject-request", "data_subject_request"),
            Map.entry("advice-record", "advice_record"),
            Map.entry("sales-request", "sales_request"),
            Map.entry("sepa-mandate", "mandate"),
            Map.entry("contract", "contract"),
            Map.entry("financial-transaction", "invoice"),
            Map.entry("bank-account", "bank_account"),
            Map.entry("customer", "customer"),
            Map.entry("address", "address"),
            Map.entry("obfcm-reading", "obfcm_reading"),
            Map.entry("obfcm-refusal", "obfcm_refusal"),
            Map.entry("obfcm-first-report", "obfcm_first_report"),
            Map.entry("technical-record", "technical_record"),
            Map.entry("vehicle", "vehicle"));

    private final TestDatabase database;

    Rows(TestDatabase database) {
        this.database = database;
    }

    long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    List<String> texts(String sql) {
        return texts(DatabaseRole.BUSINESS_OWNER, sql);
    }

    private List<String> texts(DatabaseRole role, String sql) {
        try (Connection connection = database.connect(role);
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(String.valueOf(found.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Holds are not the business owner's to see. */
    List<String> holds(String sql) {
        return texts(DatabaseRole.LETHE_OPERATOR, sql);
    }

    /** A digest of every table of the sample, oracle included, rows in order of their text. */
    Map<String, String> contentOfEveryTable() {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            contents.put(table.tableName(), digest("business." + table.tableName()));
        }
        contents.put("row_oracle", digest("sample.row_oracle"));
        contents.put("obfcm_oracle", digest("sample.obfcm_oracle"));
        return contents;
    }

    private String digest(String table) {
        return texts("SELECT md5(string_agg(r::text, E'\\n' ORDER BY r::text COLLATE \"C\")) FROM " + table + " r")
                .getFirst();
    }

    /** Definitions of all constraints and indexes of the reference schema that are not a partition's. */
    List<String> shape() {
        return texts("""
                SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) AS definition
                FROM pg_constraint c LEFT JOIN pg_class t ON t.oid = conrelid
                WHERE connamespace = 'business'::regnamespace AND NOT t.relispartition
                UNION ALL
                SELECT pg_get_indexdef(indexrelid) || coalesce(obj_description(indexrelid), '') FROM pg_index JOIN pg_class ON oid = indexrelid
                WHERE relnamespace = 'business'::regnamespace AND NOT relispartition
                ORDER BY definition
                """);
    }

    /** Oracle rows without a business row; telemetry by both columns of its key. */
    List<String> labelledRowsThatDoNotExist() {
        List<String> missing = new ArrayList<>(texts("""
                SELECT label FROM sample.row_oracle o
                WHERE cluster = 'vehicle-telemetry' AND NOT EXISTS (
                    SELECT FROM business.telemetry t
                    WHERE t.captured_at = split_part(o.row_key, '|', 1)::timestamptz
                      AND t.telemetry_id = split_part(o.row_key, '|', 2)::bigint)
                """));
        CLUSTERS.forEach((cluster, table) -> missing.addAll(texts("""
                SELECT label FROM sample.row_oracle o
                WHERE cluster = '%s' AND NOT EXISTS (SELECT FROM business.%s r WHERE r.%s = o.row_key::bigint)
                """.formatted(cluster, table, keyColumn(table)))));
        missing.addAll(texts("SELECT DISTINCT cluster FROM sample.row_oracle").stream()
                .filter(cluster -> !CLUSTERS.containsKey(cluster) && !cluster.equals("vehicle-telemetry"))
                .toList());
        return missing;
    }

    private String keyColumn(String table) {
        return texts("""
                        SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                        WHERE i.indisprimary AND i.indrelid = 'business.%s'::regclass
                        """.formatted(table)).getFirst();
    }

    /** Runs statements in a role. */
    void as(DatabaseRole role, String sql) {
        database.execute(role, sql);
    }
}
