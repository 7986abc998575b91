package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.database.DatabaseRole;

class WhatEachRoleMayNotDoIT {

    private static RetentionHouse house;

    @BeforeAll
    static void create() {
        house = new RetentionHouse(LocalDate.of(2026, 11, 22));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the ledger is append-only for everybody, its owner included
                "LETHE_RETENTION   | UPDATE lethe.evidence SET body = ''",
                "LETHE_RETENTION   | DELETE FROM lethe.evidence",
                "LETHE_MAINTENANCE | TRUNCATE lethe.evidence",
                "LETHE_OPERATOR    | DELETE FROM lethe.evidence",
                "LETHE_AUDIT       | INSERT INTO lethe.evidence (kind, body, prev, hash) VALUES ('x', '', '', '')",
                "LETHE_OWNER       | UPDATE lethe.evidence SET body = ''",
                "LETHE_OWNER       | TRUNCATE lethe.evidence CASCADE",
                // whoever erases cannot lift a hold or approve its own plan
                "LETHE_RETENTION   | UPDATE lethe.hold SET released_at = '2026-01-01'",
                "LETHE_RETENTION   | DELETE FROM lethe.hold",
                "LETHE_RETENTION   | INSERT INTO lethe.approval SELECT * FROM lethe.approval",
                "LETHE_RETENTION   | INSERT INTO lethe.hold (kind, scope, subject_key, reason, placed_by, placed_at) VALUES ('hold', 'case', '1', 'r', 't', '2026-01-01')",
                // whoever holds and approves cannot erase, nor take a hold away without a trace
                "LETHE_OPERATOR    | DELETE FROM business.customer",
                "LETHE_OPERATOR    | DELETE FROM lethe.hold",
                "LETHE_OPERATOR    | UPDATE lethe.hold SET subject_key = 'x'",
                "LETHE_OPERATOR    | SELECT family_name FROM business.customer",
                "LETHE_OPERATOR    | UPDATE lethe.run SET status = 'completed'",
                // retention drops no table and reads no invoiced party
                "LETHE_RETENTION   | DROP TABLE business.service_case",
                "LETHE_RETENTION   | SELECT party_name FROM business.invoice_party",
                "LETHE_RETENTION   | INSERT INTO business.customer SELECT * FROM business.customer",
                "LETHE_RETENTION   | UPDATE business.customer SET family_name = 'x'",
                // reports see no names, auditors no business data, the scheduler nothing but its own
                "LETHE_DEALER      | SELECT family_name FROM business.customer",
                "LETHE_DEALER      | SELECT vin FROM business.vehicle",
                "LETHE_DEALER      | SELECT party_name FROM business.invoice_party",
                "LETHE_DEALER      | SELECT payload FROM business.telemetry",
                "LETHE_DEALER      | SELECT * FROM lethe.evidence",
                "LETHE_OBFCM       | SELECT customer_id FROM business.vehicle_keeper",
                "LETHE_OBFCM       | SELECT family_name FROM business.customer",
                "LETHE_OBFCM       | DELETE FROM lethe.evidence",
                "LETHE_OBFCM       | DELETE FROM lethe.obfcm_submission",
                "LETHE_OBFCM       | UPDATE lethe.obfcm_submission SET content_sha256 = ''",
                "LETHE_OBFCM       | DELETE FROM business.obfcm_first_report",
                "LETHE_AUDIT       | SELECT reading_id FROM lethe.obfcm_detail",
                // who takes readings in changes and deletes none, nor a refusal
                "LETHE_OBFCM       | UPDATE business.obfcm_reading SET total_km = 0",
                "LETHE_OBFCM       | DELETE FROM business.obfcm_reading",
                "LETHE_OBFCM       | UPDATE business.obfcm_refusal SET withdrawn_on = '2026-01-01'",
                "LETHE_OBFCM       | DELETE FROM business.obfcm_refusal",
                "LETHE_OBFCM       | INSERT INTO business.vehicle (vehicle_id) VALUES (1)",
                "LETHE_OBFCM       | UPDATE lethe.obfcm_import SET imported_by = 'x'",
                "LETHE_OPERATOR    | SELECT vin FROM business.vehicle",
                "LETHE_RETENTION   | INSERT INTO business.obfcm_reading (vehicle_id) VALUES (1)",
                "LETHE_FINANCE     | SELECT family_name FROM business.customer",
                "LETHE_FINANCE     | DELETE FROM business.invoice",
                // finance reads its books and nothing else; it neither posts nor closes nor sees whose a key is
                "LETHE_FINANCE     | SELECT net FROM business.invoice",
                "LETHE_FINANCE     | SELECT contract_id FROM business.contract_fin_key",
                "LETHE_FINANCE     | UPDATE finance.period SET status = 'CLOSED'",
                "LETHE_FINANCE     | INSERT INTO finance.posting SELECT * FROM finance.posting",
                "LETHE_FINANCE     | INSERT INTO finance.period_step SELECT * FROM finance.period_step",
                "LETHE_POSTING     | UPDATE finance.period SET status = 'CLOSED'",
                "LETHE_POSTING     | UPDATE finance.posting SET amount = 1",
                "LETHE_POSTING     | DELETE FROM finance.posting",
                "LETHE_POSTING     | DELETE FROM business.contract_fin_key",
                "LETHE_POSTING     | SELECT family_name FROM business.customer",
                "LETHE_POSTING     | SELECT party_name FROM business.invoice_party",
                "LETHE_CONTROLLER  | INSERT INTO finance.posting SELECT * FROM finance.posting",
                "LETHE_CONTROLLER  | SELECT net FROM business.invoice",
                "LETHE_RETENTION   | DELETE FROM finance.posting",
                "LETHE_OPERATOR    | SELECT amount FROM finance.posting",
                "LETHE_OWNER       | UPDATE finance.posting SET amount = 1",
                "LETHE_OWNER       | TRUNCATE finance.segment",
                // contracts leave the books by their key alone, and nobody else can take a posting away
                "LETHE_OWNER       | DELETE FROM finance.posting",
                "LETHE_OWNER       | DELETE FROM finance.contract_key",
                "LETHE_OWNER       | CREATE TEMPORARY TABLE t (fin_key uuid); CREATE TRIGGER t AFTER DELETE ON t REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION finance.condense(); DELETE FROM t",
                "LETHE_RETENTION   | DELETE FROM finance.document",
                "LETHE_RETENTION   | CREATE TEMPORARY TABLE t (fin_key uuid); CREATE TRIGGER t AFTER DELETE ON t REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION finance.condense()",
                "LETHE_RETENTION   | TRUNCATE finance.contract_key",
                "LETHE_MAINTENANCE | UPDATE finance.contract_key SET fin_key = gen_random_uuid()",
                "LETHE_POSTING     | INSERT INTO finance.contract_key VALUES (gen_random_uuid())",
                "LETHE_POSTING     | DELETE FROM finance.contract_key",
                "LETHE_FINANCE     | DELETE FROM finance.kept_file",
                "LETHE_OWNER       | UPDATE finance.kept_file SET name = 'x'",
                "LETHE_OWNER       | DELETE FROM finance.explained_gap",
                "LETHE_FINANCE     | INSERT INTO finance.explained_gap VALUES (1, 1, 'I-', 1, 1)",
                "LETHE_AUDIT       | SELECT customer_id FROM business.customer",
                "LETHE_BATCH       | SELECT customer_id FROM business.customer",
                "LETHE_BATCH       | SELECT * FROM lethe.hold"
            })
    void is_refused_by_the_database(DatabaseRole role, String statement) {
        assertThatThrownBy(() -> house.database.execute(role, statement))
                .hasMessageMatching(
                        "(?s).*(permission denied|must be owner|append-only|only the rows of finance.contract_key).*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LETHE_OBFCM       | SELECT refused_from FROM business.obfcm_refused",
                "LETHE_RETENTION   | DELETE FROM business.obfcm_refusal WHERE refusal_id = 0",
                "LETHE_FINANCE     | SELECT amount FROM finance.posting",
                "LETHE_POSTING     | SELECT net FROM business.invoice",
                "LETHE_RETENTION   | SELECT * FROM lethe.hold",
                "LETHE_RETENTION   | DELETE FROM business.service_case",
                "LETHE_RETENTION   | SELECT lethe.share_lock(ARRAY['business.recall'::regclass])",
                "LETHE_AUDIT       | SELECT * FROM lethe.evidence",
                "LETHE_DEALER      | SELECT signed_on FROM business.contract"
            })
    void is_what_the_role_is_for(DatabaseRole role, String statement) {
        assertThatCode(() -> house.database.execute(role, statement)).doesNotThrowAnyException();
    }
}
