package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures from public documentation of IFRS 15, IFRS 9 and of revenue-recognition programs, through the whole of posting. */
class WorkedExamplesIT {

    private static final String[] REVENUE = {"RECOGNISED_OPENING", "RECOGNISED_CURRENT", "LATE", "CATCH_UP", "RELEASED"
    };

    private IfrsHouse house;

    @BeforeEach
    void open() {
        house = new IfrsHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private long contract() {
        house.opened();
        return house.contract("2026-01-01", "2026-12-31");
    }

    @Test
    void thirty_one_euros_from_mid_january_to_mid_february_are_17_and_14() {
        house.invoice(contract(), "2026-01-15", "2026-01-15", "2026-02-14", "31.00");

        house.post("2026-03-01");

        assertThat(house.months(REVENUE)).containsExactly("2026-01 17.00", "2026-02 14.00");
    }

    @Test
    void a_credit_note_before_anything_is_recognised_is_spread_with_the_rest() {
        long invoice = house.invoice(contract(), "2026-01-01", "2026-01-01", "2026-03-31", "120.00");
        house.credit(invoice, "2026-01-01", "unused-days", "30.00");

        house.post("2026-04-01");

        assertThat(house.months(REVENUE)).containsExactly("2026-01 31.00", "2026-02 28.00", "2026-03 31.00");
        assertThat(house.balance("contract-liability")).isEqualTo("0.00");
    }

    @Test
    void a_price_concession_corrects_what_was_recognised_in_the_month_it_is_given() {
        long invoice = house.invoice(contract(), "2026-01-01", "2026-01-01", "2026-03-31", "90.00");
        house.credit(invoice, "2026-02-01", "price-concession", "45.00");

        house.post("2026-04-01");

        assertThat(house.months("RECOGNISED_OPENING", "RECOGNISED_CURRENT"))
                .containsExactly("2026-01 31.00", "2026-02 14.00", "2026-03 15.50");
        assertThat(house.months("CATCH_UP")).containsExactly("2026-02 -15.50");
    }

    @Test
    void an_upgrade_on_the_21st_of_april_is_60_and_40() {
        long contract = contract();
        long invoice = house.invoice(contract, "2026-04-01", "2026-04-01", "2026-04-30", "90.00");
        house.credit(invoice, "2026-04-21", "unused-days", "30.00");
        house.invoice(contract, "2026-04-21", "2026-04-21", "2026-04-30", "40.00");

        house.post("2026-05-01");

        assertThat(house.months(REVENUE)).containsExactly("2026-04 100.00");
    }

    @Test
    void ninety_one_euros_of_a_quarter_leave_61_and_nothing_at_the_cut_offs() {
        long contract = contract();
        house.invoice(contract, "2026-01-31", "2026-04-01", "2026-06-30", "91.00");
        house.post("2026-02-01");
        assertThat(house.balance("contract-liability")).isEqualTo("-91.00");
        house.post("2026-05-01");
        assertThat(house.balance("contract-liability")).isEqualTo("-61.00");
        house.post("2026-07-01");
        assertThat(house.balance("contract-liability")).isEqualTo("0.00");
    }

    @Test
    void three_hundred_euros_of_june_are_ten_a_day() {
        house.invoice(contract(), "2026-06-01", "2026-06-01", "2026-06-30", "300.00");
        house.post("2026-06-10");

        assertThat(
                        house.texts(
                                "SELECT string_agg(DISTINCT (finance.recognised(item_id, d::date) - finance.recognised(item_id, d::date - 1))::text, ' ')"
                                        + " FROM finance.item, generate_series(date '2026-06-01', date '2026-06-30', '1 day') d"))
                .containsExactly("10.00");
    }

    @Test
    void a_bundle_of_80_is_allocated_by_prices_of_20_30_and_40() {
        house.set("ssp", "B/a", "", "20");
        house.set("ssp", "B/b", "", "30");
        house.set("ssp", "B/c", "", "40");
        long contract = contract();
        house.sql("INSERT INTO business.product VALUES (2, 'B', 'Bundle', 'Family', 12, 10.00, NULL)");
        house.invoice(contract, "2026-01-01", "2026-01-01", "2026-01-31", "80.00", 2);

        house.post("2026-02-01");

        assertThat(house.texts("SELECT price::text FROM finance.item ORDER BY part_no"))
                .containsExactly("17.78", "26.67", "35.55");
        assertThat(house.texts("SELECT unnest(finance.allocate(0.80, ARRAY[20, 30, 40]))::text"))
                .as("at whole units of a hundredth")
                .containsExactly("0.18", "0.27", "0.35");
    }

    @Test
    void expected_losses_of_the_matrix_are_580_000() {
        long contract = contract();
        String[][] due = {
            {"2026-01-31", "15000000"},
            {"2026-01-15", "7500000"},
            {"2025-12-20", "4000000"},
            {"2025-11-15", "2500000"},
            {"2025-10-15", "1000000"}
        };
        for (String[] each : due) {
            long invoice = house.invoice(contract, "2026-01-01", "2026-01-01", "2026-01-31", "1.00");
            house.sql("UPDATE business.invoice SET net = " + each[1] + ", vat = 0, gross = " + each[1] + ", due_on = '"
                    + each[0] + "' WHERE invoice_id = " + invoice);
            house.sql("UPDATE business.invoice_line SET net = " + each[1] + ", vat = 0 WHERE invoice_id = " + invoice);
        }

        house.post("2026-01-31");

        assertThat(new BigDecimal(house.balance("allowance"))).isEqualByComparingTo("-580000");
    }

    @Test
    void revenue_out_of_the_opening_balance_is_never_summed_from_months() {
        long contract = contract();
        house.invoice(contract, "2026-03-01", "2026-03-01", "2026-12-31", "120.00");
        house.post("2027-01-01");

        String year = IfrsHouse.opened(house.pull("2026").file()).getOrDefault("02_contract_balances.csv", "");

        assertThat(column(year, "revenue_from_opening_116b")).isEqualTo("0.00");
    }

    static String column(String csv, String name) {
        String[] lines = csv.split("\n", -1);
        return lines[1].split(",", -1)[
                java.util.List.of(lines[0].split(",", -1)).indexOf(name)];
    }

    @Test
    void a_curve_is_followed() {
        house.set("method", "P", "", "CURVE:wear=0.5:0.2,1:1");
        house.invoice(contract(), "2026-01-01", "2026-01-01", "2026-03-01", "100.00"); // 60 days

        house.post("2026-04-01");

        assertThat(house.months(REVENUE)).containsExactly("2026-01 22.67", "2026-02 74.66", "2026-03 2.67");
    }

    @Test
    void a_payment_half_an_hour_before_midnight_in_greenwich_is_of_the_next_year() {
        long invoice = house.invoice(contract(), "2026-12-01", "2026-12-01", "2026-12-31", "100.00");
        house.pay(invoice, "2026-12-31T23:30:00Z", "121.00");

        house.post("2027-01-31");

        assertThat(house.months("PAYMENT")).containsExactly("2027-01 121.00");
    }

    @Test
    void what_was_paid_and_is_credited_becomes_a_refund_liability_until_it_is_paid_back() {
        long invoice = house.invoice(contract(), "2026-01-01", "2026-01-01", "2026-01-31", "100.00");
        house.pay(invoice, "2026-01-05T12:00:00Z", "121.00");
        long note = house.credit(invoice, "2026-01-20", "billing-error", "40.00");
        house.post("2026-02-01");
        assertThat(house.balance("refund-liability")).isEqualTo("-48.40");
        assertThat(house.balance("receivable")).isEqualTo("0.00");

        house.refund(invoice, note, "2026-02-03T12:00:00Z", "48.40");
        house.post("2026-03-01");

        assertThat(house.balance("refund-liability")).isEqualTo("0.00");
    }

    @Test
    void a_claim_that_is_given_up_uses_the_allowance() {
        long invoice = house.invoice(contract(), "2026-01-01", "2026-01-01", "2026-01-31", "100.00");
        house.writeOff(invoice, "2026-02-10", "121.00");

        house.post("2026-03-01");

        assertThat(house.balance("receivable")).isEqualTo("0.00");
        assertThat(house.balance("allowance")).isEqualTo("0.00");
        assertThat(house.balance("impairment")).isEqualTo("121.00");
    }

    @Test
    void a_contract_that_ends_releases_what_was_paid_and_nobody_credits() {
        long contract = contract();
        house.invoice(contract, "2026-01-01", "2026-01-01", "2026-12-31", "365.00");
        house.post("2026-02-01");
        house.sql("UPDATE business.contract SET ended_on = '2026-02-10', status = 'ended' WHERE contract_id = "
                + contract);

        house.post("2026-03-01");

        assertThat(house.months("RECOGNISED_OPENING", "RECOGNISED_CURRENT"))
                .containsExactly("2026-01 31.00", "2026-02 10.00");
        assertThat(house.months("RELEASED")).containsExactly("2026-02 324.00");
    }
}
