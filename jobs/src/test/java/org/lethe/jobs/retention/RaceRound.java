package org.lethe.jobs.retention;

import java.time.LocalDate;
import java.util.List;
import org.lethe.database.DatabaseRole;
import org.lethe.rules.retention.HoldScope;

/** The rows of one round, all of them due, with keys of its own, and everybody who may want to keep one. */
final class RaceRound {

    /** Every statement that ends rows, or moves survivors out of a partition, lasts for a moment after its snapshot is taken. */
    static final String BARRIERS = """
            INSERT INTO business.data_category (category, name) VALUES ('location', 'Location') ON CONFLICT DO NOTHING;
            INSERT INTO business.product (product_id, code, name, family, term_months, monthly_price)
            VALUES (1, 'P', 'Product', 'connect', 12, 10);
            INSERT INTO business.recall (recall_id, recall_code, title, opened_on) VALUES (1, 'R1', 'Brakes', '2026-11-01');
            CREATE FUNCTION business.barrier() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_sleep(random() * 0.15); RETURN NULL; END $$;
            CREATE TRIGGER barrier BEFORE DELETE ON business.service_case FOR EACH STATEMENT EXECUTE FUNCTION business.barrier();
            CREATE TRIGGER barrier BEFORE DELETE ON business.customer FOR EACH STATEMENT EXECUTE FUNCTION business.barrier();
            CREATE TRIGGER barrier BEFORE UPDATE ON business.contract FOR EACH STATEMENT EXECUTE FUNCTION business.barrier();
            CREATE TRIGGER barrier BEFORE INSERT ON business.telemetry FOR EACH STATEMENT EXECUTE FUNCTION business.barrier();
            """;

    private static final int KEYS = 100;

    private final long base;
    private final LocalDate day;

    RaceRound(int number, LocalDate today) {
        base = (number + 1L) * KEYS;
        day = today.minusDays(40 + number);
    }

    void fill(RetentionHouse house) {
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel, first_registered_on)
                SELECT %1$d + i, 'VF1' || lpad(CAST(%1$d + i AS text), 14, '0'), 'Make', 'Model', 'M1', 'ICE', 'petrol', '2024-01-01'
                FROM generate_series(1, 5) AS i;
                INSERT INTO business.service_case (case_id, vehicle_id, category, kind, opened_at, closed_at)
                SELECT %1$d + i, %1$d + 1, 'location', 'trip', '2026-01-01', '2026-01-02' FROM generate_series(1, 9) AS i;
                SELECT business.create_telemetry_days('%2$s', '%2$s');
                INSERT INTO business.telemetry (telemetry_id, captured_at, received_at, vehicle_id, category)
                SELECT %1$d + i, '%2$s 12:00+00', '%2$s 12:00+00', %1$d + 1 + i %% 2, 'sensor' FROM generate_series(1, 20) AS i;
                INSERT INTO business.customer (customer_id, kind, language, given_name, family_name, created_on, last_contact_on)
                SELECT %1$d + i, 'private', 'nl', 'An', 'Peeters', '2020-01-01', '2020-01-01' FROM generate_series(1, 4) AS i;
                INSERT INTO business.vehicle_keeper (vehicle_id, customer_id, kept_from) VALUES (%1$d + 4, %1$d + 2, '2024-01-01');
                INSERT INTO business.contract (contract_id, contract_number, product_id, channel, status, ended_on)
                SELECT %1$d + i, 'C' || CAST(%1$d + i AS text), 1, 'direct', 'ended', '2020-01-01' FROM generate_series(1, 3) AS i;
                """.formatted(base, day));
    }

    List<Contender> contenders() {
        return List.of(
                Contender.hold(HoldScope.CASE, base + 5, count("service_case WHERE case_id = %d", base + 5)),
                Contender.hold(HoldScope.VEHICLE, base + 2, count("telemetry WHERE vehicle_id = %d", base + 2)),
                Contender.hold(HoldScope.PERSON, base + 1, count("customer WHERE customer_id = %d", base + 1)),
                Contender.application(
                        "a recall",
                        sql("INSERT INTO business.recall_vehicle (recall_id, vehicle_id) VALUES (1, %d)", base + 4),
                        count("customer WHERE customer_id = %d", base + 2)),
                Contender.application(
                        "a contract that is inserted",
                        sql("""
                                WITH c AS (INSERT INTO business.contract
                                               (contract_id, contract_number, product_id, channel, status, activated_on)
                                           VALUES (%1$d + 50, 'N%1$d', 1, 'direct', 'active', '2026-11-01') RETURNING contract_id)
                                INSERT INTO business.contract_party (contract_id, customer_id, party_role)
                                SELECT contract_id, %1$d + 3, 'holder' FROM c
                                """, base),
                        count("customer WHERE customer_id = %d", base + 3)),
                Contender.application(
                        "a contract that is active again",
                        sql(
                                "UPDATE business.contract SET status = 'active', ended_on = NULL WHERE contract_id = %d",
                                base + 1),
                        count("contract WHERE contract_number = 'C%d'", base + 1)),
                Contender.application(
                        "an open balance", sql("""
                                INSERT INTO business.invoice (invoice_id, invoice_number, contract_id, country, document_date,
                                                              due_on, service_from, service_to, net, vat, gross)
                                VALUES (%1$d, 'I%1$d', %1$d + 2, 'BE', '2026-11-01', '2026-12-01', '2026-10-01', '2026-10-31', 10, 2, 12)
                                """, base), count("contract WHERE contract_number = 'C%d'", base + 2)),
                Contender.application("a message that arrives late", sql("""
                                INSERT INTO business.telemetry (telemetry_id, captured_at, received_at, vehicle_id, category)
                                VALUES (%1$d + 60, '%2$s 13:00+00', '2026-11-21', %1$d + 5, 'sensor')
                                """, base, day), "SELECT 0"),
                Contender.application(
                        "an application that changes the same rows",
                        sql("UPDATE business.service_case SET kind = 'trip' WHERE case_id > %d", base),
                        "SELECT 0"));
    }

    private static String count(String from, Object... keys) {
        return "SELECT count(*) FROM business." + sql(from, keys);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation lives in a library that nothing else here needs
    private static String sql(String text, Object... keys) {
        return String.format(java.util.Locale.ROOT, text, keys);
    }
}
