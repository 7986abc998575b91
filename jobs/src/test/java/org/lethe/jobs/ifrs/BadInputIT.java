package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.ifrs.Months;
import org.lethe.writers.ifrs.NumberGap;

/** What is wrong is refused, or listed with a code; nothing is dropped in silence. */
class BadInputIT {

    private IfrsHouse house;
    private long contract;

    @BeforeEach
    void open() {
        house = new IfrsHouse().opened();
        contract = house.contract("2026-01-01", "2026-12-31");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String codes() {
        return String.join(" ", house.texts("SELECT code FROM finance.finding ORDER BY code"));
    }

    private PulledPackage january() {
        house.post("2026-02-01");
        return house.pull("2026-01");
    }

    @Test
    void lists_what_it_does_not_post_and_ties_out_all_the_same() {
        long dollars = house.invoice(contract, "2026-01-01", "2026-01-01", "2026-01-31", "10.00");
        house.sql("UPDATE business.invoice SET currency = 'USD' WHERE invoice_id = " + dollars);
        long negative = house.invoice(contract, "2026-01-02", "2026-01-01", "2026-01-31", "-10.00");
        long backwards = house.invoice(contract, "2026-01-03", "2026-01-31", "2026-01-01", "10.00");
        long halved = house.invoice(contract, "2026-01-04", "2026-01-01", "2026-01-31", "10.00");
        house.sql("UPDATE business.invoice_line SET net = 5 WHERE invoice_id = " + halved);
        house.pay(dollars, "2026-01-05T12:00:00Z", "12.10");
        house.invoice(contract, "2027-01-01", "2027-01-01", "2027-01-31", "10.00");
        long posted = house.invoice(contract, "2026-01-06", "2026-01-01", "2026-01-31", "10.00");
        house.pay(posted, "2026-01-07T12:00:00Z", "-1.00");
        house.sql("UPDATE business.invoice SET invoice_number = '1234567890123456789012345' WHERE invoice_id = "
                + halved);
        house.sql("UPDATE business.invoice SET invoice_number = '7' WHERE invoice_id = " + backwards);

        PulledPackage january = january();

        assertThat(codes())
                .isEqualTo(
                        "AMOUNT_NOT_POSITIVE CURRENCY_NOT_EUR DATED_IN_THE_FUTURE INVOICE_NOT_IN_BOOKS LINES_DO_NOT_ADD_UP"
                                + " NEGATIVE_INVOICE SERVICE_PERIOD_REVERSED");
        assertThat(negative).isNotEqualTo(backwards);
        assertThat(failing(january)).as("only the series has gaps").isEqualTo("7.5 ");
        assertThat(IfrsHouse.opened(january.file()).get("17_completeness.csv"))
                .contains("NEGATIVE_INVOICE", "NUMBER_GAP")
                .as("a number that nobody can have counted up to")
                .contains(",999999999999\n");
    }

    static String failing(PulledPackage pulled) {
        StringBuilder codes = new StringBuilder();
        pulled.checks().stream()
                .filter(check -> !check.passes())
                .forEach(check -> codes.append(check.equation().code()).append(' '));
        return codes.toString();
    }

    @Test
    void posts_and_lists_what_should_be_looked_at_and_a_missing_number_makes_a_draft() {
        house.invoice(null, "2026-01-01", "2026-01-01", "2026-01-31", "10.00");
        long first = house.invoice(contract, "2026-01-01", "2026-01-01", "2026-01-31", "10.00");
        house.contract("2026-01-01", "2026-12-31"); // takes the number 4
        house.invoice(contract, "2026-01-02", "2026-01-15", "2026-02-14", "10.00");
        house.pay(first, "2026-01-05T12:00:00Z", "24.20"); // for two invoices
        house.sql("UPDATE business.invoice_line SET vat_rate = 6, net = 6, vat = 1.26 WHERE invoice_id = " + first);
        house.sql("INSERT INTO business.invoice_line VALUES (" + first + ", 2, 1, 'x', 4, 12, 0.84)");

        PulledPackage january = january();

        assertThat(codes()).isEqualTo("NO_CONTRACT PAYMENT_EXCEEDS_INVOICE SERVICE_OVERLAPS VAT_RATE_UNEXPECTED");
        assertThat(january.verdict()).isEqualTo("DRAFT");
        assertThat(january.file().toString()).contains("_DRAFT");
        assertThat(failing(january)).isEqualTo("7.5 ");
        assertThat(january.failing()).anySatisfy(row -> assertThat(row.key()).isEqualTo("I2026-: 4"));
        assertThat(IfrsHouse.opened(january.file()).get("18_tieout_rows.csv"))
                .contains("NSC,7.5,ledger,series,I2026-: 4,1.00,0.00,1.00");
    }

    @Test
    void a_number_that_two_people_explain_is_missing_no_more_and_the_next_one_is() {
        long old = house.invoice(null, "2015-01-05", "2015-01-01", "2015-01-31", "10.00");
        house.pay(old, "2015-01-06T12:00:00Z", "12.10");
        house.contract("2026-01-01", "2026-12-31"); // takes the number 4, which is gone as if retention had erased it
        house.invoice(contract, "2026-01-01", "2026-01-01", "2026-01-31", "10.00");
        house.contract("2026-01-01", "2026-12-31"); // takes the number 6
        house.invoice(contract, "2026-02-01", "2026-02-01", "2026-02-28", "10.00");
        house.post("2026-02-10");
        PulledPackage draft = house.pull("2026-01");
        assertThat(draft.failing())
                .as("a document of 2015 that is still kept stands alone, and nothing is missing around it")
                .anySatisfy(row -> assertThat(row.key()).isEqualTo("I2026-: 6"));

        assertThatThrownBy(() -> explain("I2026-: 6", "ada")).hasMessageContaining("second person");
        assertThatThrownBy(() -> explain("I2026-: 5-6", "bo")).hasMessageContaining("Document I2026-5 is there");
        assertThatThrownBy(() -> explain("I2026-: 8-9", "bo")).hasMessageContaining("no number behind it");
        assertThat(house.texts("SELECT count(*)::text FROM finance.explained_gap"))
                .containsExactly("0");
        assertThat(explain("I2026-: 6", "bo"))
                .extracting(each -> each.month().toString())
                .containsExactly("2026-01", "2026-02");
        assertThatThrownBy(() -> explain("I2026-: 6", "bo")).hasMessageContaining("explained already");

        PulledPackage january = house.pull("2026-01");
        assertThat(failing(january)).isEmpty();
        assertThat(january.seq()).as("the explanation has a number of its own").isGreaterThan(draft.seq());
        assertThat(IfrsHouse.opened(january.file()).get("17_completeness.csv"))
                .contains("series of numbers,NUMBERS_EXPLAINED,series,I2026-: 6,1,");
        assertThat(house.texts("SELECT body FROM lethe.evidence WHERE kind = 'ifrs-numbers-explained'"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("I2026-: 6", "\"confirmedBy\":\"bo\"", "never sent"));

        house.close("2026-01");
        house.contract("2026-01-01", "2026-12-31"); // takes the number 8
        house.invoice(contract, "2026-02-11", "2026-03-01", "2026-03-31", "10.00");
        house.post("2026-03-01");
        assertThat(house.pull("2026-02").failing())
                .filteredOn(row -> row.what().equals("series"))
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo("I2026-: 8"));
        assertThat(house.pull("2026-01").verdict()).isEqualTo("FINAL");
    }

    private List<PostedMonth> explain(String numbers, String confirmedBy) {
        return new MissingNumbers(house.books())
                .explain(new MissingNumbers.Order(
                        IfrsHouse.ENTITY,
                        NumberGap.parse(numbers),
                        "drawn and never sent",
                        "ada",
                        confirmedBy,
                        LocalDate.of(2026, 2, 10)));
    }

    @Test
    void an_invoice_for_a_time_that_the_customer_may_still_cancel_waits_until_it_is_due() {
        long month = house.contract("2026-01-01", "2026-01-31");
        long invoice = house.invoice(month, "2026-01-15", "2026-02-01", "2026-02-28", "10.00");
        house.sql("UPDATE business.invoice SET due_on = '2026-02-15' WHERE invoice_id = " + invoice);
        house.post("2026-02-10");

        String vat = IfrsHouse.opened(house.pull("2026-01").file()).get("16_vat_control.csv");

        assertThat(vat).contains("\"billed, not yet receivable\",\"\",10.00,2.10,12.10");
        assertThat(house.texts("SELECT period::text FROM finance.posting WHERE movement = 'BILLED'"))
                .containsExactly("2026-02-01");
    }

    /** IFRS 9 Illustrative Example 12 (IE74-IE77), provision matrix (B5.5.35): 580 thousand of 30 million. */
    @Test
    void expected_losses_of_the_matrix_are_580_000() {
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

        assertThat(new java.math.BigDecimal(house.balance("allowance"))).isEqualByComparingTo("-580000");
    }

    @Test
    void refuses_what_has_no_closed_predecessor_is_unknown_not_over_not_mapped_or_done_by_one_person_alone() {
        house.invoice(contract, "2026-01-01", "2026-01-01", "2026-01-31", "10.00");
        house.post("2026-03-01");

        assertThatThrownBy(() -> house.pull("2026-02")).hasMessageContaining("no closed predecessor");
        assertThatThrownBy(() -> house.pull("2026-03")).hasMessageContaining("not recognised yet");
        assertThatThrownBy(() -> house.pull("2025-12")).hasMessageContaining("have no month 2025-12");
        assertThatThrownBy(
                        () -> house.packages().pull(new PullOrder("XYZ", Months.parse("2026-01"), null, "ada", "test")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no books of XYZ");
        onePersonAlone();
        anAccountThatIsNotMapped();
    }

    private void onePersonAlone() {
        Calendar calendar = new Calendar(house.books());
        YearMonth january = YearMonth.of(2026, 1);
        calendar.close(IfrsHouse.ENTITY, january, "ada");
        assertThatThrownBy(() -> calendar.close(IfrsHouse.ENTITY, january, "ada"))
                .hasMessageContaining("second person");
        calendar.close(IfrsHouse.ENTITY, january, "bo");
        PulledPackage official = house.pull("2026-01");
        assertThat(official.verdict()).isEqualTo("FINAL");
        calendar.reopen(IfrsHouse.ENTITY, january, "ada", "late invoice");
        assertThatThrownBy(() -> calendar.reopen(IfrsHouse.ENTITY, january, "ada", "late invoice"))
                .hasMessageContaining("second person");
        assertThat(calendar.reopen(IfrsHouse.ENTITY, january, "bo", "late invoice")
                        .status())
                .isEqualTo("OPEN");
        assertThat(house.pull("2026-01").file())
                .as("provisional again, and not in the official one's place")
                .isNotEqualTo(official.file());
        assertThat(house.close("2026-01").status()).isEqualTo("CLOSED");
        assertThat(house.pull("2026-01").stored()).isTrue();
    }

    private void anAccountThatIsNotMapped() {
        new Settings(house.books())
                .load(
                        "without-revenue",
                        "1".repeat(64),
                        house.settings.stream()
                                .filter(each -> !each.name().equals("revenue"))
                                .toList(),
                        "test");
        assertThatThrownBy(() -> house.pull("2026-02"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("revenue in BE");
    }

    @Test
    void opening_balances_that_do_not_fit_are_all_told_at_once() {
        try (IfrsHouse other = new IfrsHouse()) {
            assertThatThrownBy(() -> other.takenOn("""
                            reference,country,role,amount
                            ,BE,receivable,1.00
                            X-1,BE,receivable,1.00
                            ,FR,bank,1.00
                            ,BE,bank,1
                            """))
                    .hasMessageContaining("needs the number of its invoice")
                    .hasMessageContaining("X-1: there is no such invoice")
                    .hasMessageContaining("country does not belong")
                    .hasMessageContaining("two decimals");
        }
    }

    @Test
    void
            a_take_on_that_was_interrupted_before_its_balances_were_stored_is_completed_by_the_same_again_and_by_nothing_else() {
        String balances = "reference,country,role,amount\n,BE,bank,10.00\n";
        String stored = "SELECT role || ' ' || balance FROM finance.closing ORDER BY role";
        try (IfrsHouse other = new IfrsHouse()) {
            other.takenOn(balances);
            List<String> before = other.texts(stored);
            List<String> postings = other.texts("SELECT CAST(seq AS text) FROM finance.posting ORDER BY seq");
            other.database.execute(DatabaseRole.LETHE_OWNER, """
                    ALTER TABLE finance.closing DISABLE TRIGGER append_only;
                    DELETE FROM finance.closing;
                    ALTER TABLE finance.closing ENABLE TRIGGER append_only;
                    """);

            assertThatThrownBy(() -> other.takenOn(balances + ",BE,bank,1.00\n"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("taken on already");
            other.takenOn(balances);

            assertThat(other.texts(stored)).isNotEmpty().isEqualTo(before);
            assertThat(other.texts("SELECT CAST(seq AS text) FROM finance.posting ORDER BY seq"))
                    .isEqualTo(postings);
            assertThatThrownBy(() -> other.takenOn(balances)).hasMessageContaining("taken on already");
        }
    }
}
