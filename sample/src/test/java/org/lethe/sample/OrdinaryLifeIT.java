package org.lethe.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.testing.TestDatabase;

/** The ordinary part of a sample looks like the books and lives of a sales company. */
class OrdinaryLifeIT {

    private static TestDatabase database;
    private static Rows rows;

    @BeforeAll
    static void load() throws Exception {
        database = TestDatabase.fresh();
        rows = new Rows(database);
        Sample.load(
                () -> database.connect(DatabaseRole.BUSINESS_OWNER),
                new SampleSize(0.5),
                1,
                LocalDate.of(2026, 3, 1),
                ProgressListener.SILENT);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static long offenders(String query) {
        return rows.number("SELECT count(*) FROM (" + query + ") offenders");
    }

    @Test
    void invoices_are_the_sum_of_their_lines() {
        assertThat(offenders("""
                        SELECT i.invoice_id FROM business.invoice i LEFT JOIN business.invoice_line l USING (invoice_id)
                        GROUP BY i.invoice_id, i.net, i.vat
                        HAVING i.net IS DISTINCT FROM sum(l.net) OR i.vat IS DISTINCT FROM sum(l.vat)
                        """)).isZero();
    }

    @Test
    void value_added_tax_follows_country_and_year_and_is_rounded_half_up() {
        assertThat(offenders("""
                        SELECT FROM business.invoice i JOIN business.invoice_line l USING (invoice_id)
                        WHERE l.vat_rate <> CASE WHEN i.country = 'BE' THEN 21
                                                 WHEN extract(year FROM i.document_date) = 2023 THEN 16 ELSE 17 END
                           OR l.vat <> round(l.net * l.vat_rate / 100, 2)
                        """)).isZero();
    }

    @Test
    void invoice_numbers_have_no_gaps() {
        assertThat(offenders("""
                        SELECT left(invoice_number, 6) FROM business.invoice WHERE invoice_number NOT LIKE 'NASTY%'
                        GROUP BY 1 HAVING count(*) <> max(right(invoice_number, 7)::integer)
                        """)).isZero();
    }

    @Test
    void most_balances_are_settled_and_some_are_open() {
        long open = rows.number("SELECT count(DISTINCT invoice_id) FROM business.open_balance");
        long all = rows.count("business.invoice");

        assertThat(open).isBetween(all / 100, all / 5);
    }

    @Test
    void some_documents_are_past_their_ten_years() {
        assertThat(rows.number("SELECT count(*) FROM business.invoice WHERE document_date < '2016-01-01'"))
                .isGreaterThan(20);
    }

    @Test
    void the_days_of_a_contract_follow_one_another_and_none_lies_in_the_future() {
        assertThat(offenders("""
                        SELECT FROM business.contract WHERE contract_number NOT LIKE 'NASTY%'
                          AND (offered_on < requested_on OR signed_on < offered_on OR handed_over_on < signed_on
                            OR activated_on < handed_over_on OR ended_on < activated_on OR ended_on > '2026-03-01'
                            OR signed_on > '2026-03-01' OR (status = 'ended') <> (ended_on IS NOT NULL))
                        """)).isZero();
    }

    @Test
    void the_contract_system_has_noted_the_last_end_of_every_customer() {
        assertThat(offenders("""
                        SELECT FROM business.customer k
                        LEFT JOIN LATERAL (SELECT max(c.ended_on) AS last FROM business.contract_party p
                            JOIN business.contract c USING (contract_id) WHERE p.customer_id = k.customer_id) ends ON true
                        WHERE k.last_contract_ended_on IS DISTINCT FROM ends.last AND k.given_name <> 'Anneke'
                        """)).isZero();
    }

    @Test
    void telemetry_uses_the_categories_of_its_service() {
        assertThat(offenders("""
                        SELECT FROM business.telemetry t WHERE t.telemetry_id > (SELECT 2 * count(*) FROM sample.row_oracle)
                          AND NOT EXISTS (SELECT FROM business.service_data_category s
                            WHERE s.service_id = t.service_id AND s.category = t.category)
                        """)).isZero();
        assertThat(rows.number("SELECT count(DISTINCT category) FROM business.telemetry"))
                .isEqualTo(8);
    }

    @Test
    void sixty_days_of_telemetry_are_in_daily_partitions_and_only_odd_rows_in_the_default_one() {
        assertThat(
                        rows.number(
                                "SELECT count(DISTINCT (captured_at AT TIME ZONE 'Europe/Brussels')::date) FROM business.telemetry"))
                .isGreaterThanOrEqualTo(60);
        assertThat(rows.count("business.telemetry_default")).isBetween(1L, 100L);
    }

    @Test
    void dealers_are_of_very_different_size() {
        long largest =
                rows.number("SELECT max(n) FROM (SELECT count(*) AS n FROM business.contract GROUP BY dealer_id) d");
        long median = rows.number(
                "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY n) FROM (SELECT count(*) AS n FROM business.contract GROUP BY dealer_id) d");

        assertThat(largest).isGreaterThan(6 * median);
    }

    @Test
    void account_numbers_have_valid_check_digits_and_are_not_in_clear() {
        assertThat(offenders("SELECT FROM business.bank_account WHERE length(iban_ciphertext) NOT IN (44, 48)"))
                .isZero();
        assertThat(offenders("SELECT FROM business.bank_account WHERE position('BE'::bytea IN iban_ciphertext) = 13"))
                .isZero();
    }
}
