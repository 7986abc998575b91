package org.lethe.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.database.DatabaseRole;
import org.lethe.testing.TestDatabase;

/** The reference schema is migrated and empty. */
class ReferenceSchemaIT {

    private static TestDatabase database;
    private static Rows rows;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        rows = new Rows(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_table_view_and_column_is_commented() {
        assertThat(rows.texts("""
                        SELECT t.oid::regclass || coalesce('.' || a.attname, '') FROM pg_class t
                        LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE t.relnamespace IN ('business'::regnamespace, 'sample'::regnamespace)
                          AND t.relkind IN ('r', 'p', 'v') AND NOT t.relispartition AND t.relname <> 'flyway_history'
                          AND (obj_description(t.oid, 'pg_class') IS NULL OR col_description(t.oid, a.attnum) IS NULL)
                        """)).isEmpty();
    }

    @Test
    void every_foreign_key_has_an_index_that_begins_with_it() {
        assertThat(rows.texts("""
                        SELECT conrelid::regclass || ' ' || conname FROM pg_constraint c
                        WHERE contype = 'f' AND connamespace = 'business'::regnamespace AND NOT EXISTS (
                            SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
                              AND (i.indkey::smallint[])[0] = c.conkey[1])
                        """)).isEmpty();
    }

    @Test
    void a_day_of_telemetry_begins_at_midnight_in_brussels_and_has_25_hours_when_summer_time_ends() {
        rows.as(DatabaseRole.BUSINESS_OWNER, "SELECT business.create_telemetry_days('2026-10-24', '2026-10-26')");

        assertThat(
                        rows.texts(
                                "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = 'telemetry_20261025' AND set_config('timezone', 'UTC', false) IS NOT NULL"))
                .containsExactly("FOR VALUES FROM ('2026-10-24 22:00:00+00') TO ('2026-10-25 23:00:00+00')");
        assertThat(rows.number("SELECT count(*) FROM pg_class WHERE relname LIKE 'telemetry_202610__'"))
                .isEqualTo(3);
    }

    @Test
    void an_account_is_never_active_in_two_vehicles() {
        rows.as(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel)
                VALUES (1, 'A', 'x', 'x', 'M1', 'ICE', 'petrol'), (2, 'B', 'x', 'x', 'M1', 'ICE', 'petrol');
                INSERT INTO business.login_account (login_id, login_name, email, created_at) VALUES (1, 'x', 'x', '2026-01-01');
                INSERT INTO business.user_profile (profile_id, login_id, profile_name, active_vehicle_id) VALUES (1, 1, 'x', 1)
                """);

        assertThatThrownBy(
                        () -> rows.as(
                                DatabaseRole.BUSINESS_OWNER,
                                "INSERT INTO business.user_profile (profile_id, login_id, profile_name, active_vehicle_id) VALUES (2, 1, 'y', 2)"))
                .hasMessageContaining("user_profile_one_active_vehicle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LETHE_DEALER    | SELECT family_name FROM business.customer
                    LETHE_DEALER    | SELECT vin FROM business.vehicle
                    LETHE_DEALER    | SELECT contract_number FROM business.contract
                    LETHE_DEALER    | SELECT party_name FROM business.invoice_party
                    LETHE_RETENTION | SELECT party_name FROM business.invoice_party
                    LETHE_RETENTION | INSERT INTO business.objection VALUES (1, 1, '', '2026-01-01', NULL)
                    LETHE_RETENTION | DELETE FROM business.product
                    LETHE_RETENTION | UPDATE business.customer SET family_name = 'x'
                    LETHE_OPERATOR  | SELECT email FROM business.customer
                    LETHE_OPERATOR  | SELECT body FROM business.support_message
                    LETHE_OPERATOR  | DELETE FROM business.customer
                    LETHE_OBFCM     | SELECT customer_id FROM business.vehicle_keeper
                    LETHE_FINANCE   | SELECT customer_id FROM business.contract_party
                    LETHE_AUDIT     | SELECT customer_id FROM business.customer
                    """)
    void a_role_cannot_do_what_its_job_does_not_need(DatabaseRole role, String sql) {
        assertThatThrownBy(() -> rows.as(role, sql)).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LETHE_DEALER    | SELECT dealer_id, count(*) FROM business.contract JOIN business.contract_party USING (contract_id) GROUP BY 1
                    LETHE_RETENTION | DELETE FROM business.invoice_party WHERE invoice_id = 1
                    LETHE_RETENTION | SELECT lethe.share_lock(ARRAY['business.recall', 'business.obfcm_submission', 'business.contract_party']::regclass[])
                    LETHE_RETENTION | UPDATE business.login_account SET customer_id = NULL WHERE customer_id = 1
                    LETHE_OPERATOR  | SELECT customer_id FROM business.customer_contracts WHERE running = 0
                    LETHE_OPERATOR  | SELECT contract_id FROM business.contract WHERE contract_number IS NULL
                    LETHE_OBFCM     | SELECT vin FROM business.vehicle JOIN business.obfcm_reading USING (vehicle_id)
                    LETHE_POSTING   | SELECT net FROM business.invoice JOIN business.contract USING (contract_id)
                    """)
    void a_role_can_do_what_its_job_needs(DatabaseRole role, String sql) {
        rows.as(role, sql);
    }
}
