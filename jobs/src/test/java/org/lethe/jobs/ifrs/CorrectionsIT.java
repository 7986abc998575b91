package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lethe.reports.ifrs.Comparison;
import org.lethe.reports.ifrs.Months;

/** A wrong posting is put right: what was posted stays legible, what is taken back says which posting it reverses, and everything ties. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionsIT {

    private static IfrsHouse house;
    private static Map<String, String> february = Map.of();

    @BeforeAll
    static void books() {
        house = new IfrsHouse();
        house.set("switch", "segment", "", "services");
        house.set("switch", "segment/P", "", "navigation");
        house.set("switch", "partner-entity/direct", "", "T99");
        house.set("flow", "opening-balance", "", "F01");
        house.set("flow", "PAYMENT", "", "F30");
        house.opened();
        long contract = house.contract("2026-01-01", "2026-12-31");
        long january = house.invoice(contract, "2026-01-01", "2026-01-01", "2026-03-31", "90.00");
        house.pay(january, "2026-01-10T12:00:00Z", "108.90");
        long wrong = house.invoice(contract, "2026-01-02", "2026-01-01", "2026-03-31", "180.00");
        long credited = house.invoice(contract, "2026-01-03", "2026-04-01", "2026-06-30", "91.00");
        house.credit(credited, "2026-01-20", "unused-days", "91.00");
        long paid = house.invoice(contract, "2026-01-04", "2026-01-01", "2026-01-31", "100.00");
        house.pay(paid, "2026-01-11T12:00:00Z", "121.00");
        long note = house.credit(paid, "2026-01-31", "billing-error", "50.00");
        house.post("2026-02-01");
        house.close("2026-01");
        house.refund(paid, note, "2026-02-03T12:00:00Z", "60.50");
        house.sql("UPDATE business.contract SET term_ends_on = '2027-12-31', monthly_price = 12 WHERE contract_id = "
                + contract);
        house.post("2026-02-10");
        assertThat(wrong).isPositive();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static long journal(String kind, int which) {
        return Long.parseLong(
                house.texts("SELECT event_id::text FROM finance.event WHERE kind = '" + kind + "' ORDER BY event_id")
                        .get(which));
    }

    private static PostedMonth reverse(long journal, String by) {
        return new Reversal(house.books())
                .reverse(new Reversal.Order(
                        IfrsHouse.ENTITY, journal, "returned by the bank", by, "bo", LocalDate.of(2026, 2, 20)));
    }

    @Test
    @Order(1)
    void a_payment_that_the_bank_returns_is_owed_again() {
        reverse(journal("payment", 0), "ada");

        assertThat(house.texts("SELECT period || ' ' || debit || ' ' || credit || ' ' || amount FROM finance.posting"
                        + " WHERE movement = 'PAYMENT' ORDER BY seq"))
                .containsExactly(
                        "2026-01-01 bank receivable 108.90",
                        "2026-01-01 bank receivable 121.00",
                        "2026-02-01 receivable bank 108.90");
        assertThat(house.texts(
                        "SELECT r.seq - p.seq > 0 AND r.debit = p.credit AND r.credit = p.debit AND r.amount = p.amount"
                                + " FROM finance.posting r JOIN finance.posting p ON p.seq = r.reversal_of"))
                .containsExactly("t");
    }

    @Test
    @Order(2)
    void an_invoice_that_should_not_be_there_takes_its_revenue_with_it() {
        reverse(journal("invoice", 1), "ada");

        assertThat(house.texts(
                        "SELECT finance.recognised(item_id, '2026-12-31')::text FROM finance.item WHERE price = 180"))
                .containsExactly("0.00");
    }

    @Test
    @Order(3)
    void a_credit_note_that_is_taken_back_gives_its_days_back() {
        reverse(journal("credit-note", 0), "ada");

        assertThat(house.texts(
                        "SELECT finance.recognised(item_id, '2026-04-30')::text FROM finance.item WHERE price = 91"))
                .containsExactly("30.00");
    }

    @Test
    @Order(4)
    void what_cannot_be_taken_back_is_refused_with_a_reason() {
        assertThatThrownBy(() -> reverse(journal("payment", 1), "bo")).hasMessageContaining("second person");
        assertThatThrownBy(() -> reverse(journal("payment", 0), "ada")).hasMessageContaining("taken back already");
        assertThatThrownBy(() -> reverse(journal("recognition", 0), "ada"))
                .hasMessageContaining("computes revenue and expected losses anew");
        assertThatThrownBy(() -> reverse(journal("invoice", 3), "ada")).hasMessageContaining("credit notes stand");
        assertThatThrownBy(() -> reverse(99_999, "ada")).hasMessageContaining("no journal 99999");
    }

    @Test
    @Order(5)
    void the_month_ties_out_and_shows_every_correction_and_change() {
        house.post("2026-03-01");
        PulledPackage pulled = house.pull("2026-02");
        february = IfrsHouse.opened(pulled.file());

        assertThat(BadInputIT.failing(pulled)).isEmpty();
        assertThat(
                        house.texts(
                                "SELECT period || ' ' || sum(CASE credit WHEN 'revenue' THEN p.amount ELSE -p.amount END) FROM finance.posting p"
                                        + " JOIN finance.item USING (item_id) WHERE price = 180 AND 'revenue' IN (debit, credit) GROUP BY period ORDER BY period"))
                .containsExactly("2026-01-01 62.00", "2026-02-01 -62.00");
        assertThat(column("12_journal", "reversal_of").filter(text -> !text.isEmpty()))
                .hasSize(10);
        assertThat(column("14_corrections", "reason").filter(text -> text.startsWith("reversal of journal ")))
                .hasSize(3);
        assertThat(column("10_modifications", "type")).contains("20", "refund", "reversal");
        assertThat(column("10_modifications", "reason")).contains("renewal", "paid-back");
        assertThat(column("01_contract_liability_rollforward", "segment")).containsOnly("navigation");
        assertThat(column("01_contract_liability_rollforward", "partner")).containsOnly("T99");
        assertThat(column("06_receivables_ageing", "segment")).containsOnly("services");
        assertThat(february.get("00_cover.csv")).contains("journal: first ledger sequence");
        assertThat(column("flows", "flow")).contains("F01", "F20", "F30", "F99").doesNotContain("F00");
        assertThat(column("07_ecl_matrix", "rate_set")).containsOnly("test");
    }

    private static java.util.stream.Stream<String> column(String file, String name) {
        List<String> lines = february.getOrDefault(file + ".csv", "").lines().toList();
        int column = List.of(lines.getFirst().split(",", -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column].replace("\"", ""));
    }

    @Test
    @Order(6)
    void a_general_ledger_is_held_against_the_books_and_no_difference_is_kept_quiet() throws Exception {
        List<String> accounts = column("13_trial_balance", "local_account").toList();
        List<String> balances = column("13_trial_balance", "closing").toList();
        Map<String, BigDecimal> closing = new TreeMap<>();
        for (int n = 0; n < accounts.size(); n++) {
            closing.merge(accounts.get(n), new BigDecimal(balances.get(n)), BigDecimal::add);
        }
        String equal = "account,balance\n613000,77.00\n"
                + closing.entrySet().stream()
                        .map(each -> each.getKey() + "," + each.getValue() + "\n")
                        .collect(Collectors.joining());

        Comparison same = compare(equal);
        String changed = accounts.getFirst();
        Comparison other = compare(equal.replace("\n" + changed + ",", "\n" + changed + ",0.01\n" + changed + ","));

        assertThat(same.differences()).isEmpty();
        assertThat(same.others()).isEqualTo(1);
        assertThat(same.rows()).hasSizeGreaterThan(closing.size()); // accounts without a booking too
        assertThat(other.differences()).hasSize(1).first().satisfies(row -> {
            assertThat(row.account()).isEqualTo(changed);
            assertThat(row.difference()).isEqualByComparingTo("-0.01");
        });
        assertThat(compare("account,balance\n").differences()).isNotEmpty();
        assertThatThrownBy(() -> compare("konto;saldo\n400;1,00\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("account,balance")
                .hasMessageContaining("separate two fields by a comma");
    }

    private static Comparison compare(String trialBalance) throws Exception {
        Path file = Files.writeString(house.folder.resolve("gl.csv"), trialBalance);
        return new GeneralLedger(house.books()).compare(IfrsHouse.ENTITY, Months.parse("2026-02"), file);
    }
}
