package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lethe.database.DatabaseRole;
import org.lethe.jobs.retention.RetentionHouse;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.readers.ifrs.MonthNotKept;
import org.lethe.reports.ifrs.CondensedMonths;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.retention.RunTable;

/**
 * Ten years after the year of its last booking a contract leaves the books: not a day earlier, not while something is open, not before its
 * months are kept. Sums take its place, of which every later package is made as before; its own months are what their official package said.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BooksThatLetGoIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(2037, 1, 1);
    private static final String SUMS =
            "SELECT concat_ws(' ', period, dimension_id, billing_period, debit, credit, movement, tax_code, sum(amount),"
                    + " sum(coalesce(postings, 1))) FROM finance.posting GROUP BY period, dimension_id, billing_period, debit, credit, movement, tax_code ORDER BY 1";
    private static final String BOOKS =
            "SELECT t FROM (SELECT 1, p::text AS t FROM finance.posting p UNION ALL SELECT 2, e::text FROM finance.event e UNION ALL SELECT 3, i::text"
                    + " FROM finance.item i UNION ALL SELECT 4, s::text FROM finance.segment s UNION ALL SELECT 5, d::text FROM finance.document d"
                    + " UNION ALL SELECT 6, s::text FROM finance.contract_state s UNION ALL SELECT 7, k::text FROM finance.contract_key k"
                    + " UNION ALL SELECT 8, f::text FROM finance.finding f) AS all_of_it ORDER BY 1";

    private static RetentionHouse retention;
    private static IfrsHouse house;
    private static String prepaid = "";
    private static List<String> sums = List.of();
    private static String april = "";
    private static final Map<String, Map<String, byte[]>> OFFICIAL = new TreeMap<>();

    @BeforeAll
    static void books() {
        retention = new RetentionHouse(FIRST_DAY.minusDays(1));
        house = new IfrsHouse(retention.database);
        house.set("ssp", "B/a", "", "20");
        house.set("ssp", "B/b", "", "30");
        house.set("switch", "unbilled", "", "accrue");
        house.opened();
        house.sql("INSERT INTO business.product VALUES (2, 'B', 'Bundle', 'Family', 12, 10.00, 'BE')");
        house.sql("UPDATE business.product SET country = 'BE'");
        house.sql("INSERT INTO business.dealer VALUES (1, 'D', 'BE', 'nl', 'North', '2020-01-01', NULL)");
        long inAdvance = house.contract("2026-01-01", "2026-03-31");
        long bundle = house.contract("2026-02-01", "2026-03-31", 2);
        long arrears = house.contract("2026-01-01", "2026-03-31");
        long unpaid = house.contract("2026-01-01", "2026-01-31");
        long running = house.contract("2026-01-01", "2026-12-31");
        house.sql(
                "UPDATE business.contract SET dealer_id = 1, ended_on = CASE WHEN term_ends_on < '2026-04-01' THEN term_ends_on END,"
                        + " status = CASE WHEN term_ends_on < '2026-04-01' THEN 'ended' ELSE status END");
        house.sql("INSERT INTO business.dealer_commission VALUES (1, " + inAdvance + ", 1, '2026-01-02', 9.00), (2, "
                + running + ", 1, '2026-01-02', 12.00), (3, " + bundle + ", 1, '2026-02-02', 4.00)");
        long first = house.invoice(inAdvance, "2026-01-05", "2026-01-01", "2026-03-31", "90.00");
        long second = house.invoice(bundle, "2026-02-05", "2026-02-01", "2026-03-31", "82.00", 2);
        long third = house.invoice(arrears, "2026-03-05", "2026-01-01", "2026-03-31", "30.00");
        house.invoice(unpaid, "2026-01-07", "2026-01-01", "2026-01-31", "10.00");
        house.invoice(running, "2026-01-20", "2026-01-01", "2026-12-31", "120.00");
        long nobody = house.invoice(null, "2026-02-01", "2026-02-01", "2026-02-28", "50.00");
        house.invoice(null, "2026-02-02", "2026-02-01", "2026-02-28", "40.00");
        house.pay(first, "2026-01-10T12:00:00Z", "108.90");
        house.pay(second, "2026-03-10T12:00:00Z", "99.22");
        house.pay(third, "2026-03-20T12:00:00Z", "36.30");
        house.pay(nobody, "2026-02-20T12:00:00Z", "60.50");
        long note = house.credit(first, "2026-02-08", "price-concession", "10.00");
        house.refund(first, note, "2026-02-12T12:00:00Z", "12.10");
        house.post("2026-06-02");
        long later = house.invoice(
                null, "2031-01-01", "2031-01-01", "2031-01-31", "1.00"); // no table of the business is emptied
        house.pay(later, "2031-01-02T12:00:00Z", "1.00");
        house.refund(later, house.credit(later, "2031-01-03", "unused-days", "1.00"), "2031-01-04T12:00:00Z", "1.00");
        prepaid = house.posted("SELECT fin_key::text FROM business.contract_fin_key WHERE contract_id = " + inAdvance)
                .getFirst();
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            house.close(month);
        }
        official("2026-01");
        official("2026-02");
        sums = house.texts(SUMS);
    }

    private static void official(String month) {
        PulledPackage pulled = house.pull(month);
        assertThat(BadInputIT.failing(pulled)).isEmpty();
        assertThat(pulled.verdict()).isEqualTo("FINAL");
        OFFICIAL.put(month, IfrsHouse.bytes(pulled.file()));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<String> keys() {
        return house.texts("SELECT fin_key::text FROM finance.contract_key ORDER BY fin_key");
    }

    private static RunTable.Line gone(LocalDate day) {
        RunTable run = retention.on(day).run();
        assertThat(run.status()).isEqualTo("completed");
        return run.lines().stream()
                .filter(line -> line.cluster().equals("ledger-contract"))
                .findFirst()
                .orElse(new RunTable.Line("ledger-contract", "erase", "", 0, 0, 0, 0, 0, false));
    }

    @Test
    @Order(1)
    void nothing_goes_on_the_last_day_nor_before_its_months_are_kept() {
        assertThat(keys()).as("five contracts and two documents without one").hasSize(7);
        List<String> before = house.texts(BOOKS);

        assertThat(gone(FIRST_DAY.minusDays(1)).done()).isZero();
        assertThat(house.texts(BOOKS)).isEqualTo(before);
        RunTable.Line line = gone(FIRST_DAY);

        assertThat(line.done()).as("the document of February, which is kept").isEqualTo(1);
        assertThat(line.suspended())
                .as("when it began every invoice was still there")
                .isEqualTo(7);
        assertThat(keys()).hasSize(6).contains(prepaid);
        List<MonthNotKept> months = new KeptReader(house.books().posting()).notKept(FIRST_DAY);
        assertThat(months.getFirst().remedy()).isEqualTo("pull the official package of 2026-03");
        assertThat(months.get(1).remedy()).isEqualTo("close 2026-04");
        assertThatThrownBy(() -> delete(prepaid)).hasMessageContaining("the official package of 2026-03 of NSC");
    }

    @Test
    @Order(2)
    void what_is_open_or_still_in_the_business_is_refused_by_the_database_itself_and_a_deletion_is_whole_or_none()
            throws SQLException {
        official("2026-03");
        april = house.pull("2026-04").clearSha256();
        List<String> before = house.texts(BOOKS);
        List<String> open = house.texts(
                "SELECT d.fin_key::text FROM finance.document d WHERE d.net = 40 UNION ALL SELECT d.fin_key::text FROM finance.document d"
                        + " WHERE d.net = 120");

        assertThatThrownBy(() -> delete(open.getFirst())).hasMessageContaining("something is open on 1 documents");
        assertThatThrownBy(() -> delete(open.getLast())).hasMessageContaining("is still there");
        try (Connection connection = house.database.connect(DatabaseRole.LETHE_RETENTION);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate("DELETE FROM finance.contract_key WHERE fin_key = '" + prepaid + "'"))
                    .isEqualTo(1);
            connection.rollback();
        }

        assertThat(house.texts(BOOKS)).isEqualTo(before);
    }

    private static void delete(String key) {
        house.database.execute(
                DatabaseRole.LETHE_RETENTION, "DELETE FROM finance.contract_key WHERE fin_key = '" + key + "'");
    }

    @Test
    @Order(3)
    void on_the_first_of_january_of_the_eleventh_year_contracts_go_and_sums_stay() {
        delete(prepaid);
        assertThat(house.texts(SUMS)).isEqualTo(sums);
        assertThat(gone(FIRST_DAY).done()).as("bundle and arrears").isEqualTo(2);

        assertThat(house.texts(SUMS)).as("added to the sums that were there").isEqualTo(sums);
        assertThat(keys()).as("one runs, two are not paid").hasSize(3).doesNotContain(prepaid);
        for (String table : List.of("contract_state", "document", "item", "event")) {
            assertThat(house.texts("SELECT fin_key::text FROM finance." + table
                            + " WHERE fin_key IS NOT NULL EXCEPT SELECT" + " fin_key::text FROM finance.contract_key"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(house.texts("SELECT count(*)::text FROM finance.segment LEFT JOIN finance.item USING (item_id)"
                        + " WHERE item.item_id IS NULL"))
                .containsExactly("0");
        assertThat(house.texts("SELECT (sum(coalesce(postings, 1)) - (SELECT max(last_seq) FROM finance.batch))::text"
                        + " FROM finance.posting"))
                .as("every number is accounted for")
                .containsExactly("0");
        assertThat(
                        house.texts(
                                "SELECT to_char(period, 'YYYY-MM') FROM finance.condensed_month WHERE period > '2025-12-31' ORDER BY 1"))
                .containsExactly("2026-01", "2026-02", "2026-03");
    }

    @Test
    @Order(4)
    void another_run_another_posting_and_a_later_month_change_nothing() {
        List<String> before = house.texts(BOOKS);

        assertThat(gone(FIRST_DAY).done()).isZero();
        house.post("2026-06-02");

        assertThat(house.texts(BOOKS)).isEqualTo(before);
        PulledPackage again = house.pull("2026-04");
        assertThat(BadInputIT.failing(again)).isEmpty();
        assertThat(again.clearSha256()).isEqualTo(april);
    }

    @Test
    @Order(5)
    void a_month_of_theirs_is_what_its_official_package_said_without_contracts_and_documents() {
        List<java.nio.file.Path> removed = outlived().run();
        assertThat(removed).hasSize(3).noneMatch(Files::exists);
        assertThat(outlived().run()).isEmpty();
        assertThat(house.texts("SELECT body FROM lethe.evidence WHERE kind = 'ifrs-packages-gone'"))
                .singleElement()
                .asString()
                .contains("ifrs_NSC_2026-02_seq");

        for (String month : OFFICIAL.keySet()) {
            PulledPackage pulled = house.pull(month);
            assertThat(pulled.verdict()).isEqualTo("CONDENSED");
            assertThat(pulled.checks()).hasSizeGreaterThan(15).allMatch(check -> check.passes());
            Map<String, byte[]> files = IfrsHouse.bytes(pulled.file());
            Map<String, byte[]> before = OFFICIAL.getOrDefault(month, Map.of());
            for (String name : CondensedMonths.kept()) {
                assertThat(files.get(name.equals("manifest.json") ? CondensedMonths.OFFICIAL_MANIFEST : name))
                        .as(month + " " + name)
                        .isNotEmpty()
                        .isEqualTo(before.get(name));
            }
            for (String table : List.of("00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "13", "16")) {
                assertThat(files.keySet()).anyMatch(name -> name.startsWith(table + "_") && name.endsWith(".csv"));
            }
            assertThat(files.keySet()).noneMatch(name -> name.matches("(10|11|12|14|15|17)_.*"));
            assertThat(new String(
                            files.getOrDefault("manifest.json", new byte[0]), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"15_contract_detail\"", "Ten years after the year of its last booking");
        }
    }

    @Test
    @Order(6)
    void it_is_the_same_whenever_it_is_pulled() {
        assertThat(house.pull("2026-01").clearSha256())
                .isEqualTo(house.pull("2026-01").clearSha256());
    }

    private static OutlivedPackages outlived() {
        return new OutlivedPackages(house.books(), house.folder.resolve("ifrs"));
    }

    @Test
    @Order(6)
    void what_cannot_be_made_any_more_is_refused_with_a_reason() {
        assertThatThrownBy(() -> house.pull("2026-Q1"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Pull its months one by one");
        assertThatThrownBy(() -> house.packages()
                        .pull(new PullOrder(IfrsHouse.ENTITY, Months.parse("2026-01"), 1L, "ada", "test")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("without --at-seq");
        assertThatThrownBy(() -> new Calendar(house.books())
                        .reopen(IfrsHouse.ENTITY, YearMonth.of(2026, 3), "ada", "late invoice"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be reopened: contracts of it went");
        KeptReader kept = new KeptReader(house.books().finance());
        long last = Long.parseLong(
                house.texts("SELECT max(last_seq)::text FROM finance.batch").getFirst());
        assertThat(kept.condensedSince(IfrsHouse.ENTITY, 1)).isTrue();
        assertThat(kept.condensedSince(IfrsHouse.ENTITY, last)).isFalse();
    }

    @Test
    @Order(7)
    void the_books_go_on_and_what_an_official_package_from_before_lacks_is_kept_with_its_next_pull() {
        house.close("2026-04");
        PulledPackage made = house.pull("2026-04");
        assertThat(BadInputIT.failing(house.pull("2026-05"))).isEmpty();
        house.database.execute(DatabaseRole.LETHE_OWNER, """
                ALTER TABLE finance.kept_file DISABLE TRIGGER append_only;
                DELETE FROM finance.kept_file WHERE package_id = %d;
                ALTER TABLE finance.kept_file ENABLE TRIGGER append_only;
                """.formatted(made.number()));

        assertThat(house.pull("2026-04").stored()).isTrue();

        assertThat(new KeptReader(house.books().finance()).keptFiles(made.number()))
                .containsOnlyKeys(CondensedMonths.kept());
        assertThat(new KeptReader(house.books().posting())
                        .notKept(FIRST_DAY)
                        .getFirst()
                        .remedy())
                .isEqualTo("close 2026-05");
    }
}
