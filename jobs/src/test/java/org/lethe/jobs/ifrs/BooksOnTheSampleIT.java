package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lethe.database.DatabaseRole;
import org.lethe.jobs.retention.RetentionHouse;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.Months;

/** A sales company's books from take-on to the second closed month, with a purge between two pulls. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BooksOnTheSampleIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static RetentionHouse retention;
    private static IfrsHouse house;
    private static PulledPackage january;

    @BeforeAll
    static void takeOn() throws Exception {
        retention = new RetentionHouse(TODAY).withSample(0.1);
        house = new IfrsHouse(retention.database);
        house.set("switch", "unbilled", "", "accrue");
        new Settings(house.books()).load("test", "0".repeat(64), house.settings, "test");
        ByteArrayOutputStream proposal = new ByteArrayOutputStream();
        new TakeOn(house.books()).propose(IfrsHouse.ENTITY, IfrsHouse.OPENED, proposal);
        house.takenOn(proposal.toString(java.nio.charset.StandardCharsets.UTF_8));
        house.post(TODAY.toString());
        house.close("2026-01");
        january = house.pull("2026-01");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @Order(1)
    void a_closed_month_ties_out_and_is_final() {
        assertThat(BadInputIT.failing(january)).isEmpty();
        assertThat(january.verdict()).isEqualTo("FINAL");
        assertThat(Checked.passed(january.checks())).isGreaterThan(20);
        assertThat(IfrsHouse.opened(january.file()))
                .containsKeys(
                        "00_cover.csv",
                        "12_journal_excel.csv",
                        "18_tieout.csv",
                        "flows.csv",
                        "ifrs.xlsx",
                        "manifest.json");
    }

    @Test
    @Order(2)
    void names_nobody() {
        Map<String, String> files = IfrsHouse.opened(january.file());
        List<String> personal = owner("SELECT family_name FROM business.customer WHERE length(family_name) > 6"
                + " UNION SELECT email FROM business.customer WHERE email IS NOT NULL UNION SELECT vin FROM business.vehicle"
                + " UNION SELECT contract_number FROM business.contract WHERE contract_number IS NOT NULL");

        files.remove("ifrs.xlsx");
        String everything = String.join("\n", files.values());

        assertThat(personal).hasSizeGreaterThan(100);
        assertThat(personal.stream().filter(everything::contains)).isEmpty();
    }

    @Test
    @Order(3)
    void a_quarter_and_a_past_sequence_tie_out_too() {
        PulledPackage quarter = house.pull("2026-Q1");
        assertThat(BadInputIT.failing(quarter)).isEmpty();
        assertThat(quarter.verdict()).isEqualTo("PROVISIONAL");

        PulledPackage past = house.packages()
                .pull(new PullOrder(IfrsHouse.ENTITY, Months.parse("2026-01"), january.seq() + 5, "ada", "audit"));

        assertThat(past.seq()).isEqualTo(january.seq());
        assertThat(past.clearSha256()).isEqualTo(january.clearSha256());
        assertThatThrownBy(() -> house.packages()
                        .pull(new PullOrder(IfrsHouse.ENTITY, Months.parse("2026-02"), january.seq(), "ada", "audit")))
                .hasMessageContaining("was not recognised yet");
    }

    @Test
    @Order(4)
    void purging_people_changes_no_byte_and_a_late_credit_note_still_posts() throws Exception {
        PulledPackage before = house.pull("2026-02");
        byte[] official = Files.readAllBytes(january.file());

        long links = Long.parseLong(links());
        retention.approveEverything();
        assertThat(retention.run().status()).isEqualTo("completed");
        assertThat(Long.parseLong(links()))
                .as("links that are left")
                .isLessThan(links)
                .isPositive();

        assertThat(house.pull("2026-02").clearSha256()).isEqualTo(before.clearSha256());
        PulledPackage again = house.pull("2026-01");
        assertThat(again.stored()).isTrue();
        assertThat(Files.readAllBytes(again.file())).isEqualTo(official);

        long invoice = Long.parseLong(
                house.texts("SELECT invoice_id FROM finance.document d JOIN finance.item i USING (document_id)"
                                + " WHERE i.price > 30 AND i.billing_period = '2026-03-01' ORDER BY invoice_id LIMIT 1")
                        .getFirst());
        house.sql("INSERT INTO business.credit_note VALUES (99999999, " + invoice
                + ", 'CN-LATE-1', '2026-03-31', 'billing-error', 1.00, 0.21, 1.21)");
        house.post(TODAY.toString());
        assertThat(house.texts("SELECT original_period || ' ' || period FROM finance.event WHERE number = 'CN-LATE-1'"))
                .containsExactly("2026-03-01 2026-03-01");
    }

    @Test
    @Order(5)
    void a_second_posting_adds_nothing_and_numbers_have_no_gap() {
        List<String> before = house.texts("SELECT count(*) FROM finance.posting");

        house.post(TODAY.toString());

        assertThat(house.texts("SELECT count(*) FROM finance.posting")).isEqualTo(before);
        assertThat(house.texts("SELECT max(seq) FROM finance.posting")).isEqualTo(before);
    }

    @Test
    @Order(6)
    void an_independent_general_ledger_finds_the_books_balanced() throws Exception {
        assumeTrue(isThere("hledger"), "hledger is not installed: apt-get install hledger");
        Path journal = Files.writeString(
                house.folder.resolve("january.journal"),
                IfrsHouse.opened(january.file()).get("12_journal.journal"));

        String balances =
                run("hledger", "-f", journal.toString(), "balance", "--no-elide", "--flat", "--output-format=csv");

        assertThat(balances).contains("revenue:BE");
        assertThat(balances.lines().reduce((first, last) -> last))
                .hasValueSatisfying(total -> assertThat(total).matches("\"[Tt]otal.*\",\"0\""));
    }

    @Test
    @Order(7)
    void a_spreadsheet_program_recalculates_the_workbook_and_finds_nothing_failing() throws Exception {
        assumeTrue(isThere("soffice"), "LibreOffice is not installed");
        Path workbook = Files.write(
                house.folder.resolve("ifrs.xlsx"),
                IfrsHouse.bytes(january.file()).get("ifrs.xlsx"));

        run(
                "soffice",
                "--headless",
                "-env:UserInstallation=file://" + house.folder.resolve("office"),
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                "--outdir",
                house.folder.toString(),
                workbook.toString());

        String tieOut = Files.readString(house.folder.resolve("ifrs-18_tieout.csv"));
        assertThat(tieOut.lines().findFirst()).hasValue(",Failing checks (0: everything ties),0,,,,,");
        assertThat(tieOut).doesNotContain("FAIL", "#", "Err:");
    }

    @Test
    @Order(8)
    void what_the_books_are_not_through_with_stays_until_they_are() {
        assertThat(wrongFates("coalesce(with_books, expected)")).isEmpty();

        String contract = owner("SELECT row_key FROM sample.row_oracle WHERE cluster = 'contract'"
                        + " AND label = 'bookings-service-never-invoiced'")
                .getFirst();
        house.sql(
                "INSERT INTO business.invoice SELECT 99999998, 'NASTY-99999998', contract_id, 'BE', '2026-04-10', '2026-04-24',"
                        + " (SELECT max(service_to) + 1 FROM business.invoice i WHERE i.contract_id = c.contract_id), ended_on,"
                        + " 'EUR', 77.40, 16.25, 93.65 FROM business.contract c WHERE contract_id = " + contract
                        + "; INSERT INTO business.invoice_line VALUES (99999998, 1, 2, 'Connect Plus, 6 m', 77.40, 21, 16.25)"
                        + "; INSERT INTO business.payment VALUES (99999998, 99999998, '2026-04-20 12:00Z', 93.65, 'transfer')");
        LocalDate june = LocalDate.of(2026, 6, 1); // the advance payment is earned on 2 May
        house.post(june.toString());
        RetentionHouse later = retention.on(june);
        later.approveEverything();

        assertThat(later.run().status()).isEqualTo("completed");
        assertThat(wrongFates("CASE WHEN with_books IS NOT NULL THEN expected END"))
                .as("with books that are through with them")
                .isEmpty();
    }

    /** Contracts and customers of the oracle that are gone and should be there, or the other way round. */
    private static List<String> wrongFates(String expected) {
        return owner(
                "SELECT cluster || ' ' || row_key || ', ' || label FROM (SELECT cluster, row_key, label, " + expected
                        + " IN ('erase', 'anonymise') AS goes FROM sample.row_oracle WHERE cluster IN ('contract', 'customer')) o"
                        + " WHERE goes = (EXISTS (SELECT FROM business.contract WHERE cluster = 'contract' AND contract_id = row_key::bigint)"
                        + " OR EXISTS (SELECT FROM business.customer WHERE cluster = 'customer' AND customer_id = row_key::bigint))");
    }

    private static String links() {
        return owner("SELECT count(*) FROM business.contract_fin_key").getFirst();
    }

    private static List<String> owner(String query) {
        return org.springframework.jdbc.core.simple.JdbcClient.create(
                        house.database.connections().dataSource(DatabaseRole.BUSINESS_OWNER))
                .sql(query)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
