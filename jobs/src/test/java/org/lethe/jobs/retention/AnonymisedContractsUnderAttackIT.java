package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.reports.retention.Certificate;
import org.lethe.reports.retention.CertificateBuilder;
import org.lethe.reports.retention.RunTable;
import org.lethe.writers.evidence.LedgerReader;

/** Invoices keep names for ten years; somebody who holds them looks for the contracts that were anonymised. */
class AnonymisedContractsUnderAttackIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Every column that remains is held against what stands on an invoice; an empty column contradicts nothing. */
    private static final String CANDIDATES = """
            SELECT coalesce(min(candidates), 0) FROM (
                SELECT i.invoice_id, count(*) AS candidates
                FROM business.invoice AS i
                JOIN business.invoice_party AS p ON p.invoice_id = i.invoice_id
                JOIN business.invoice_line AS l ON l.invoice_id = i.invoice_id
                JOIN business.contract AS c ON c.contract_number IS NULL
                    AND c.product_id = l.product_id
                    AND date_trunc('decade', c.ended_on) = date_trunc('decade', i.service_to)
                    AND (c.ended_on = date_trunc('decade', c.ended_on) OR c.ended_on >= i.service_to)
                    AND (c.activated_on IS NULL OR c.activated_on <= i.service_from)
                    AND (c.signed_on IS NULL OR c.signed_on <= i.document_date)
                    AND (c.monthly_price IS NULL OR round(l.net / c.monthly_price, 2) = trunc(l.net / c.monthly_price))
                LEFT JOIN business.dealer AS d ON d.dealer_id = c.dealer_id
                WHERE i.contract_id IS NULL AND (d.country IS NULL OR d.country = i.country)
                GROUP BY i.invoice_id) AS attacked
            """;

    private static RetentionHouse house;
    private static long sharedProductAndMonthBefore;
    private static long identifiedBefore;
    private static RunTable night;

    @BeforeAll
    static void one_complete_night() {
        house = new RetentionHouse(TODAY).withSample(0.2);
        // Only what this night anonymises: nobody may be hidden by luck among contracts that were anonymised before.
        house.sql()
                .sql("DELETE FROM business.contract WHERE contract_number IS NULL")
                .update();
        identifiedBefore = identified();
        sharedProductAndMonthBefore = house.count("""
                SELECT min(n) FROM (
                    SELECT count(*) AS n FROM business.contract
                    WHERE contract_number IS NOT NULL AND ended_on < DATE '2025-11-01' AND ended_on > DATE '2020-01-01'
                    GROUP BY product_id, date_trunc('month', ended_on)) AS classes
                """);
        house.approveEverything();
        night = house.run();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void no_invoice_leads_to_fewer_than_five_contracts() {
        assertThat(identified()).isLessThan(identifiedBefore);
        assertThat(house.count(CANDIDATES)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void every_contract_that_is_left_is_one_of_five_that_are_alike_in_everything() {
        assertThat(house.count("""
                        SELECT coalesce(min(alike), 0) FROM (
                            SELECT count(*) AS alike FROM business.contract WHERE contract_number IS NULL
                            GROUP BY product_id, dealer_id, vehicle_id, channel, new_vehicle, status, requested_on, offered_on,
                                signed_on, handed_over_on, activated_on, term_months, term_ends_on, renewed_on, renewals,
                                terminated_on, termination_reason, ended_on, monthly_price
                        ) AS groups
                        """)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_contract_with_fewer_like_it_is_deleted_and_counted_as_such() {
        RunTable.Line contracts = night.lines().stream()
                .filter(line -> line.cluster().equals("contract"))
                .findFirst()
                .orElseThrow();
        Certificate.Line certified =
                CertificateBuilder.of(new LedgerReader(house.place.retention()).ofRun(night.runId())).lines().stream()
                        .filter(line -> line.cluster().equals("contract"))
                        .findFirst()
                        .orElseThrow();

        assertThat(contracts.anonymised())
                .isPositive()
                .isEqualTo(house.count("SELECT count(*) FROM business.contract WHERE contract_number IS NULL"))
                .isEqualTo(certified.anonymised());
        assertThat(contracts.erased()).isPositive().isEqualTo(certified.rare());
        assertThat(contracts.done()).isEqualTo(identifiedBefore - identified());
    }

    @Test
    void coarser_days_alone_would_have_singled_somebody_out() {
        assertThat(sharedProductAndMonthBefore).isLessThan(5);
    }

    @Test
    void no_other_table_refers_to_an_anonymised_contract() {
        assertThat(house.count("""
                        SELECT count(*) FROM business.contract AS c WHERE c.contract_number IS NULL AND c.contract_id IN (
                            SELECT contract_id FROM business.contract_party
                            UNION ALL SELECT contract_id FROM business.contract_event
                            UNION ALL SELECT contract_id FROM business.contract_service
                            UNION ALL SELECT contract_id FROM business.mandate
                            UNION ALL SELECT contract_id FROM business.invoice
                            UNION ALL SELECT contract_id FROM business.sales_request
                            UNION ALL SELECT contract_id FROM business.advice_record
                            UNION ALL SELECT contract_id FROM business.support_case)
                        """)).isZero();
    }

    private static long identified() {
        return house.count("SELECT count(*) FROM business.contract WHERE contract_number IS NOT NULL");
    }
}
