package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Figures from public documentation of IFRS 15 and IFRS 9 and of revenue-recognition programs, each a contract of its own in books of a
 * year that are posted once. Where a figure is from stands beside it.
 */
class WorkedExamplesIT {

    private static final String RECOGNISED = "RECOGNISED_OPENING RECOGNISED_CURRENT";
    private static final String REVENUE = RECOGNISED + " LATE CATCH_UP RELEASED";

    private static final Map<String, Long> CONTRACTS = new HashMap<>();
    private static IfrsHouse house;

    @BeforeAll
    static void aYear() {
        house = new IfrsHouse();
        house.set("ssp", "B/a", "", "20");
        house.set("ssp", "B/b", "", "30");
        house.set("ssp", "B/c", "", "40");
        house.set("method", "C", "", "CURVE:wear=0.5:0.2,1:1");
        house.opened();
        house.sql(
                "INSERT INTO business.product VALUES (2, 'B', 'Bundle', 'Family', 12, 10.00, NULL), (3, 'C', 'Curve', 'Family', 12, 10.00, NULL)");
        invoice("two months", "2026-01-15", "2026-01-15", "2026-02-14", "31.00");
        house.credit(
                invoice("credited", "2026-01-01", "2026-01-01", "2026-03-31", "120.00"),
                "2026-01-01",
                "unused-days",
                "30.00");
        house.credit(
                invoice("conceded", "2026-01-01", "2026-01-01", "2026-03-31", "90.00"),
                "2026-02-01",
                "price-concession",
                "45.00");
        house.credit(
                invoice("upgraded", "2026-04-01", "2026-04-01", "2026-04-30", "90.00"),
                "2026-04-21",
                "unused-days",
                "30.00");
        invoice("upgraded", "2026-04-21", "2026-04-21", "2026-04-30", "40.00");
        invoice("quarter", "2026-01-31", "2026-04-01", "2026-06-30", "91.00");
        invoice("june", "2026-06-01", "2026-06-01", "2026-06-30", "300.00");
        house.invoice(contract("bundle"), "2026-01-01", "2026-01-01", "2026-01-31", "80.00", 2);
        house.invoice(contract("curve"), "2026-01-01", "2026-01-01", "2026-03-01", "100.00", 3); // 60 days
        house.pay(
                invoice("new year", "2026-12-01", "2026-12-01", "2026-12-31", "100.00"),
                "2026-12-31T23:30:00Z",
                "121.00");
        long overcharged = invoice("refunded", "2026-01-01", "2026-01-01", "2026-01-31", "100.00");
        house.pay(overcharged, "2026-01-05T12:00:00Z", "121.00");
        long note = house.credit(overcharged, "2026-01-20", "billing-error", "40.00");
        house.refund(overcharged, note, "2026-02-03T12:00:00Z", "48.40");
        house.writeOff(invoice("given up", "2026-01-01", "2026-01-01", "2026-01-31", "100.00"), "2026-02-10", "121.00");
        invoice("ended", "2026-01-01", "2026-01-01", "2026-12-31", "365.00");
        house.sql("UPDATE business.contract SET ended_on = '2026-02-10', status = 'ended' WHERE contract_id = "
                + contract("ended"));
        Random random = new Random(7);
        for (int n = 0; n < 30; n++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
            invoice(
                    "plain",
                    "2026-01-01",
                    from.toString(),
                    from.plusDays(random.nextInt(400)).toString(),
                    BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString());
        }
        house.post("2027-01-31");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static long contract(String name) {
        return CONTRACTS.computeIfAbsent(name, key -> house.contract("2026-01-01", "2026-12-31"));
    }

    private static long invoice(String contract, String date, String from, String to, String net) {
        return house.invoice(contract(contract), date, from, to, net);
    }

    private static String of(String contract) {
        return " (SELECT l.fin_key FROM business.contract_fin_key l WHERE l.contract_id = " + contract(contract) + ")";
    }

    /** What was posted of movements for a contract, month by month; corrections negative. */
    private static List<String> months(String contract, String movements) {
        return house.posted(
                "SELECT to_char(p.period, 'YYYY-MM') || ' ' || sum(CASE WHEN p.credit IN ('revenue', 'receivable') THEN p.amount ELSE -p.amount END)"
                        + " FROM finance.posting p LEFT JOIN finance.item i USING (item_id) LEFT JOIN finance.document o ON o.document_id = p.document_id"
                        + " WHERE coalesce(i.fin_key, o.fin_key) =" + of(contract)
                        + " AND p.movement = ANY (string_to_array('" + movements
                        + "', ' ')) GROUP BY p.period ORDER BY p.period");
    }

    /** Balance of an account's role for a contract at the end of a month: debit less credit. */
    private static String balance(String contract, String role, String month) {
        return house.posted("SELECT coalesce(sum(CASE WHEN p.debit = '" + role
                        + "' THEN p.amount ELSE -p.amount END), 0.00)::text"
                        + " FROM finance.posting p LEFT JOIN finance.item i USING (item_id) LEFT JOIN finance.document o ON o.document_id = p.document_id"
                        + " WHERE coalesce(i.fin_key, o.fin_key) =" + of(contract) + " AND '" + role
                        + "' IN (p.debit, p.credit) AND p.period <= '" + month + "-01'")
                .getFirst();
    }

    /** By days: docs.stripe.com/revenue-recognition/examples, subscriptions. */
    @Test
    void thirty_one_euros_from_mid_january_to_mid_february_are_17_and_14() {
        assertThat(months("two months", REVENUE)).containsExactly("2026-01 17.00", "2026-02 14.00");
    }

    /** docs.stripe.com/revenue-recognition/examples/credit-notes. */
    @Test
    void a_credit_note_before_anything_is_recognised_is_spread_with_the_rest() {
        assertThat(months("credited", REVENUE)).containsExactly("2026-01 31.00", "2026-02 28.00", "2026-03 31.00");
        assertThat(balance("credited", "contract-liability", "2026-03")).isEqualTo("0.00");
    }

    /** docs.stripe.com/revenue-recognition/examples/contra; IFRS 15.87-88. */
    @Test
    void a_price_concession_corrects_what_was_recognised_in_the_month_it_is_given() {
        assertThat(months("conceded", RECOGNISED)).containsExactly("2026-01 31.00", "2026-02 14.00", "2026-03 15.50");
        assertThat(months("conceded", "CATCH_UP")).containsExactly("2026-02 -15.50");
    }

    /** docs.stripe.com/revenue-recognition/examples, subscriptions: upgrade. */
    @Test
    void an_upgrade_on_the_21st_of_april_is_60_and_40() {
        assertThat(months("upgraded", REVENUE)).containsExactly("2026-04 100.00");
    }

    /** Tests of github.com/OCA/account-closing, account_cutoff_start_end_dates: prepaid. */
    @Test
    void ninety_one_euros_of_a_quarter_leave_91_61_and_nothing_at_the_cut_offs() {
        assertThat(balance("quarter", "contract-liability", "2026-01")).isEqualTo("-91.00");
        assertThat(balance("quarter", "contract-liability", "2026-04")).isEqualTo("-61.00");
        assertThat(balance("quarter", "contract-liability", "2026-06")).isEqualTo("0.00");
    }

    @Test
    void three_hundred_euros_of_june_are_ten_a_day() {
        assertThat(house.posted(
                        "SELECT string_agg(DISTINCT (finance.recognised(item_id, d::date) - finance.recognised(item_id, d::date - 1))::text, ' ')"
                                + " FROM finance.item, generate_series(date '2026-06-01', date '2026-06-30', '1 day') d WHERE fin_key ="
                                + of("june")))
                .containsExactly("10.00");
    }

    /** IFRS 15.76, by the method of Illustrative Example 33 (IE164-IE166) with other figures; largest remainder for the cents. */
    @Test
    void a_bundle_of_80_is_allocated_by_prices_of_20_30_and_40() {
        assertThat(house.posted(
                        "SELECT price::text FROM finance.item WHERE fin_key =" + of("bundle") + " ORDER BY part_no"))
                .containsExactly("17.78", "26.67", "35.55");
        assertThat(house.posted("SELECT unnest(finance.allocate(0.80, ARRAY[20, 30, 40]))::text"))
                .as("at whole units of a hundredth")
                .containsExactly("0.18", "0.27", "0.35");
    }

    /** IFRS 15.116(b): against the year's opening. */
    @Test
    void revenue_out_of_the_opening_balance_is_never_summed_from_months() {
        PulledPackage pulled = house.pull("2026");
        String balances = IfrsHouse.opened(pulled.file()).getOrDefault("02_contract_balances.csv", "");

        assertThat(column(balances, "revenue_from_opening_116b")).isEqualTo("0.00");
        assertThat(BadInputIT.failing(pulled)).isIn("", "7.5 ");
    }

    static String column(String csv, String name) {
        String[] lines = csv.split("\n", -1);
        return lines[1].split(",", -1)[List.of(lines[0].split(",", -1)).indexOf(name)];
    }

    @Test
    void a_curve_is_followed() {
        assertThat(months("curve", REVENUE)).containsExactly("2026-01 22.67", "2026-02 74.66", "2026-03 2.67");
    }

    @Test
    void a_payment_half_an_hour_before_midnight_in_greenwich_is_of_the_next_year() {
        assertThat(months("new year", "PAYMENT")).containsExactly("2027-01 121.00");
    }

    @Test
    void what_was_paid_and_is_credited_becomes_a_refund_liability_until_it_is_paid_back() {
        assertThat(balance("refunded", "refund-liability", "2026-01")).isEqualTo("-48.40");
        assertThat(balance("refunded", "receivable", "2026-01")).isEqualTo("0.00");
        assertThat(balance("refunded", "refund-liability", "2026-02")).isEqualTo("0.00");
    }

    @Test
    void a_claim_that_is_given_up_uses_the_allowance() {
        assertThat(balance("given up", "receivable", "2026-02")).isEqualTo("0.00");
        assertThat(months("given up", "WRITE_OFF")).containsExactly("2026-02 121.00");
    }

    @Test
    void a_contract_that_ends_releases_what_was_paid_and_nobody_credits() {
        assertThat(months("ended", RECOGNISED)).containsExactly("2026-01 31.00", "2026-02 10.00");
        assertThat(months("ended", "RELEASED")).containsExactly("2026-02 324.00");
    }

    /** An independent opinion on items without changes: cumulative rounding, computed here. */
    @Test
    void an_item_without_changes_is_recognised_by_cumulative_rounding() {
        List<String> rows = house.posted("SELECT service_from || ' ' || service_to || ' ' || price || ' '"
                + " || finance.recognised(item_id, '2026-02-28') FROM finance.item WHERE fin_key =" + of("plain"));

        assertThat(rows).hasSize(30).allSatisfy(row -> {
            String[] parts = row.split(" ", -1);
            LocalDate from = LocalDate.parse(parts[0]);
            long total = from.until(LocalDate.parse(parts[1]), ChronoUnit.DAYS) + 1;
            long elapsed = Math.clamp(from.until(LocalDate.of(2026, 2, 28), ChronoUnit.DAYS) + 1, 0, total);
            assertThat(new BigDecimal(parts[3]))
                    .isEqualByComparingTo(new BigDecimal(parts[2])
                            .multiply(BigDecimal.valueOf(elapsed))
                            .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
        });
    }
}
