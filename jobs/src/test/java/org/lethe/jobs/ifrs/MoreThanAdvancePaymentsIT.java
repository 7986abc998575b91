package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.SuspendedContract;

/**
 * Service before its invoice, invoices for it that are taken back, sales for somebody else, trials, free months and disputes, from
 * January to June 2026. One product for each of them; the books open empty.
 */
class MoreThanAdvancePaymentsIT {

    private static final String ARREARS = "P";
    private static final String JANUARY = "2026-01-01";
    private static final String MARCH = "2026-03-31";
    private static IfrsHouse house;
    private static long dispute;
    private static PulledPackage quarter;
    private static PulledPackage april;

    @BeforeAll
    static void half_a_year() {
        house = new IfrsHouse();
        house.set("switch", "unbilled", "", "accrue");
        house.set("switch", "limitation-years", "", "5");
        house.set("agent", "AGENT", "", "15");
        house.set("trial", "TRIAL", "", "1");
        house.set("free-months", "FREE", "", "2");
        house.set("free-months", "LATER", "", "2");
        house.opened();
        int number = 2;
        for (String product : List.of("AGENT", "TRIAL", "FREE", "LOST", "RETURNED", "AGAIN", "LATER")) {
            house.sql("INSERT INTO business.product VALUES (" + number++ + ", '" + product
                    + "', 'x', 'Family', 12, 10.00, 'BE')");
        }

        long arrears = house.contract("2026-01-01", "2026-04-30");
        house.invoice(arrears, "2026-03-05", "2026-01-01", "2026-03-31", "30.00");

        long agent = house.contract("2026-01-01", "2026-01-31", 2);
        long sold = house.invoice(agent, "2026-01-01", "2026-01-01", "2026-01-31", "100.00", 2);
        house.credit(sold, "2026-02-10", "billing-error", "50.00");

        long trial = house.contract("2026-01-01", "2026-03-31", 3);
        house.invoice(trial, "2026-01-01", "2026-01-01", "2026-03-31", "59.00", 3);

        long free = house.contract("2026-01-01", "2026-12-31", 4);
        for (int month = 3; month <= 6; month++) {
            LocalDate from = LocalDate.of(2026, month, 1);
            dispute = house.invoice(
                    free,
                    from.toString(),
                    from.toString(),
                    from.plusMonths(1).minusDays(1).toString(),
                    "10.00",
                    4);
        }
        house.sql(
                "UPDATE business.invoice SET disputed_on = '2026-03-20', dispute_settled_on = '2026-05-02' WHERE invoice_id = "
                        + (dispute - 3));

        long lost = house.contract("2026-01-01", "2026-01-31", 5);
        long returned =
                house.invoice(house.contract("2026-01-01", "2026-12-31", 6), "2026-03-05", JANUARY, MARCH, "30.00", 6);
        long corrected = house.contract("2026-01-01", "2026-12-31", 7);
        long wrong = house.invoice(corrected, "2026-03-05", JANUARY, MARCH, "30.00", 7);
        house.invoice(house.contract("2026-01-01", "2026-12-31", 8), "2026-04-05", "2026-03-01", MARCH, "10.00", 8);
        house.post("2026-04-01");
        quarter = house.pull("2026-Q1");
        List.of("2026-01", "2026-02", "2026-03").forEach(house::close);
        house.post("2026-04-10");
        reverse(returned, "2026-04-10");
        reverse(wrong, "2026-04-10");
        house.invoice(corrected, "2026-04-12", JANUARY, MARCH, "27.00", 7);
        long june = house.invoice(corrected, "2026-06-01", "2026-06-01", "2026-06-30", "10.00", 7);
        house.post("2026-07-01");
        reverse(june, "2026-07-01");
        april = house.pull("2026-04");
        house.sql("UPDATE business.contract SET ended_on = '2026-01-31', status = 'ended' WHERE contract_id = " + lost);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void reverse(long invoice, String day) {
        long journal = Long.parseLong(
                house.texts("SELECT event_id::text FROM finance.event WHERE kind = 'invoice' AND source_id = '"
                                + invoice + "'")
                        .getFirst());
        new Reversal(house.books())
                .reverse(new Reversal.Order(
                        IfrsHouse.ENTITY, journal, "wrong price", "ada", "bo", LocalDate.parse(day)));
    }

    /** Revenue of a product by month. */
    private static List<String> revenue(String product) {
        return house.texts(
                "SELECT to_char(period, 'MM') || ' ' || sum(CASE WHEN credit = 'revenue' THEN amount ELSE -amount END)"
                        + " FROM finance.posting JOIN finance.dimension USING (dimension_id) WHERE product = '"
                        + product
                        + "' AND 'revenue' IN (debit, credit) GROUP BY period ORDER BY period");
    }

    private static String balance(String product, String role, String until) {
        return house.texts("SELECT coalesce(sum(CASE WHEN debit = '" + role
                        + "' THEN amount ELSE -amount END), 0.00)::text"
                        + " FROM finance.posting JOIN finance.dimension USING (dimension_id) WHERE product = '"
                        + product
                        + "' AND '" + role + "' IN (debit, credit) AND period <= '" + until + "'")
                .getFirst();
    }

    @Test
    void service_before_its_invoice_is_revenue_and_a_contract_asset_that_the_invoice_turns_into_a_receivable() {
        assertThat(revenue(ARREARS)).containsExactly("01 10.00", "02 10.00", "03 10.00", "04 10.00");
        assertThat(balance(ARREARS, "contract-asset", "2026-02-01")).isEqualTo("20.00");
        assertThat(balance(ARREARS, "contract-asset", "2026-03-01")).isEqualTo("0.00");
        assertThat(reclassified(ARREARS))
                .as("59 of 90 days of 30.00 were rendered before March")
                .containsExactly("19.67");
        assertThat(balance(ARREARS, "contract-asset", "2026-06-01"))
                .as("April is not invoiced")
                .isEqualTo("10.00");
    }

    @Test
    void an_invoice_that_is_taken_back_makes_a_contract_asset_again_of_what_it_had_turned_into_a_receivable() {
        assertThat(reclassified("RETURNED")).containsExactly("19.67", "-19.67");
        assertThat(balance("RETURNED", "contract-asset", "2026-03-01")).isEqualTo("0.00");
        assertThat(balance("RETURNED", "contract-asset", "2026-04-01")).isEqualTo("40.00");
        assertThat(balance("RETURNED", "contract-liability", "2026-04-01")).isEqualTo("0.00");
        assertThat(revenue("RETURNED"))
                .as("the service was rendered, whatever the invoice said")
                .containsExactly("01 10.00", "02 10.00", "03 10.00", "04 10.00", "05 10.00", "06 10.00");
        assertThat(BadInputIT.failing(april)).isIn("", "7.5 ");
    }

    @Test
    void the_right_invoice_takes_the_contract_asset_that_the_wrong_one_gave_back() {
        assertThat(reclassified("AGAIN")).containsExactlyInAnyOrder("19.67", "-19.67", "19.67");
        assertThat(balance("AGAIN", "contract-asset", "2026-04-01")).isEqualTo("10.00");
        assertThat(revenue("AGAIN"))
                .as("3.00 less than in the wrong invoice")
                .containsExactly("01 10.00", "02 10.00", "03 10.00", "04 7.00", "05 10.00", "06 10.00");
        assertThat(house.texts("SELECT code FROM finance.finding WHERE code = 'SERVICE_OVERLAPS'"))
                .as("with an invoice that was taken back")
                .isEmpty();
    }

    @Test
    void a_journal_is_not_taken_back_in_a_month_before_its_own() {
        assertThat(house.texts("SELECT e.period || ' ' || r.period FROM finance.event r JOIN finance.event e"
                        + " ON r.kind = 'reversal' AND e.event_id = r.source_id::bigint WHERE e.period = '2026-06-01'"))
                .as("April and May are open too")
                .containsExactly("2026-06-01 2026-06-01");
    }

    private static List<String> reclassified(String product) {
        return house.texts("SELECT (CASE credit WHEN 'contract-asset' THEN amount ELSE -amount END)::text"
                + " FROM finance.posting JOIN finance.dimension USING (dimension_id)"
                + " WHERE movement = 'RECLASSIFIED' AND product = '" + product + "' ORDER BY seq");
    }

    @Test
    void a_contract_asset_that_was_taken_on_becomes_a_receivable_with_the_next_invoice() {
        try (IfrsHouse other = invoicedToOctober("accrue")) {
            ByteArrayOutputStream proposal = new ByteArrayOutputStream();
            new TakeOn(other.books()).propose(IfrsHouse.ENTITY, IfrsHouse.OPENED, proposal);
            String balances = proposal.toString(StandardCharsets.UTF_8);
            assertThat(balances).contains(",BE,contract-asset,20.00");
            other.takenOn(balances);
            other.invoice(1L, "2026-01-31", "2025-11-01", "2026-01-31", "30.00");

            other.post("2026-02-01");

            assertThat(other.months("RECOGNISED_CURRENT", "RECOGNISED_OPENING", "LATE", "UNBILLED"))
                    .as("November and December were revenue before these books were opened")
                    .containsExactly("2026-01 10.00");
            assertThat(other.balance("contract-asset")).isEqualTo("0.00");
            assertThat(BadInputIT.failing(other.pull("2026-01"))).isIn("", "7.5 ");
        }
    }

    @Test
    void where_service_waits_for_its_invoice_a_contract_asset_that_was_taken_on_waits_for_it_too() {
        try (IfrsHouse other = invoicedToOctober("with-invoice")) {
            other.takenOn("reference,country,role,amount\nC1,BE,contract-asset,20.00\n");
            other.post("2026-02-01");
            assertThat(other.balance("contract-asset")).isEqualTo("20.00");
            assertThat(other.months("UNBILLED")).as("January waits").isEmpty();
            other.invoice(1L, "2026-02-03", "2025-11-01", "2026-01-31", "30.00");

            other.post("2026-03-01");

            assertThat(other.months("RECOGNISED_CURRENT", "RECOGNISED_OPENING", "LATE", "UNBILLED"))
                    .containsExactly("2026-02 10.00");
            assertThat(other.balance("contract-asset")).isEqualTo("0.00");
        }
    }

    /** A house whose contract 1 has not invoiced November and December 2025; books are not opened. */
    private static IfrsHouse invoicedToOctober(String unbilled) {
        IfrsHouse other = new IfrsHouse();
        other.set("switch", "unbilled", "", unbilled);
        other.sql("INSERT INTO business.product VALUES (1, 'P', 'Product', 'Family', 12, 10.00, 'BE')");
        long contract = other.contract("2025-02-01", "2026-01-31");
        other.invoice(contract, "2025-11-03", "2025-02-01", "2025-10-31", "90.00");
        new Settings(other.books()).load("test", "0".repeat(64), other.settings, "test");
        return other;
    }

    @Test
    void of_what_is_sold_for_somebody_else_only_the_commission_is_revenue() {
        assertThat(revenue("AGENT")).containsExactly("01 15.00", "02 -7.50");
        assertThat(balance("AGENT", "principal-payable", "2026-06-01")).isEqualTo("-42.50");
        assertThat(balance("AGENT", "contract-liability", "2026-06-01")).isEqualTo("0.00");
    }

    @Test
    void a_trial_without_commitment_earns_nothing_before_it_is_over() {
        assertThat(revenue("TRIAL")).containsExactly("02 28.00", "03 31.00");
    }

    @Test
    void free_months_of_a_committed_term_are_part_of_the_term() {
        assertThat(revenue("FREE")).startsWith("01 8.49", "02 7.67", "03 8.50");
        assertThat(balance("FREE", "contract-asset", "2026-03-01"))
                .as("100.00 over 365 days, less the invoice of March")
                .isEqualTo("14.66");
        assertThat(revenue("LATER"))
                .as("an invoice that comes after its month only turns the asset into a receivable")
                .startsWith("01 8.49", "02 7.67", "03 8.50", "04 8.22");
    }

    @Test
    void a_dispute_is_aged_apart_while_it_lasts_and_the_package_ties_out() {
        assertThat(BadInputIT.failing(quarter)).isIn("", "7.5 ");
        assertThat(WorkedExamplesIT.column(
                        IfrsHouse.opened(quarter.file()).getOrDefault("06_receivables_ageing.csv", ""), "disputed"))
                .as("the invoice of March, of those up to 30 days past due")
                .isEqualTo("12.10");
        assertThat(house.texts(
                        "SELECT string_agg(kind || ' ' || happened_on, ', ' ORDER BY happened_on) FROM finance.event"
                                + " WHERE kind LIKE 'dispute%'"))
                .containsExactly("disputed 2026-03-20, dispute-settled 2026-05-02");
    }

    @Test
    void what_is_open_in_the_books_suspends_a_contract_and_is_listed_when_it_hangs() {
        assertThat(house.texts("SELECT string_agg(DISTINCT kind, ' ' ORDER BY kind) FROM finance.open_contract"))
                .containsExactly("contract-asset enforceable receivable");

        List<SuspendedContract> young = suspended("2026-07-01");
        List<SuspendedContract> old = suspended("2028-02-01");

        assertThat(young).isEmpty();
        assertThat(old).singleElement().satisfies(each -> {
            assertThat(each.kinds()).isEqualTo("contract-asset");
            assertThat(each.amount()).isEqualByComparingTo("10.00");
            assertThat(each.why()).isEqualTo("longer than 24 months");
        });
    }

    private static List<SuspendedContract> suspended(String asOf) {
        return new BookReader(house.database.connections().dataSource(DatabaseRole.LETHE_POSTING))
                .suspended(LocalDate.parse(asOf));
    }
}
