package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lethe.app.command.ExitCode;
import org.lethe.database.DatabaseRole;
import org.lethe.sample.LabelledRows;

/** A person works through one night from a terminal, on a server that somebody else runs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeNightIT {
    private static final String DAY = "2026-06-15";

    @SuppressWarnings("NullAway.Init") // before all
    private static TryingIt it;

    @BeforeAll
    static void a_database_nobody_migrated_for_lethe() {
        it = new TryingIt("night");
    }

    @AfterAll
    static void close() {
        it.close();
    }

    @Test
    @Order(1)
    void a_foreign_database_is_never_migrated_by_surprise() {
        assertThat(it.lethe("status")).isEqualTo(ExitCode.USAGE);
        assertThat(it.err()).contains("lethe migrate");

        assertThat(it.lethe("migrate")).as(it.err()).isEqualTo(ExitCode.DONE);
        assertThat(it.lethe("status")).as(it.err()).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("Nothing runs now", "Nothing has run yet");
    }

    @Test
    @Order(2)
    void the_policy_fits_the_reference_database_and_a_wrong_expression_is_found_on_its_line() throws Exception {
        assertThat(it.lethe("sample", "load", "--scale", "0.1", "--as-of", DAY))
                .as(it.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(it.lethe("policy", "check")).as(it.out()).isEqualTo(ExitCode.DONE);
        Path wrong = changed("row.closed_at", "row.closed_att");

        assertThat(it.lethe("policy", "check", wrong.toString())).isEqualTo(ExitCode.REFUSED);

        assertThat(it.out().lines())
                .anyMatch(line -> line.startsWith(wrong + ":") && line.contains(" expression-not-understood "));
        assertThat(it.lethe("plan", "--policy", wrong.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(it.err()).contains(wrong + ":");
    }

    @Test
    @Order(3)
    void the_demonstration_does_not_fill_somebody_elses_database_unasked() {
        assertThat(it.lethe("demo")).isEqualTo(ExitCode.REFUSED);
        assertThat(it.err()).contains("LETHE_DB_URL", "--here");
    }

    @Test
    @Order(4)
    void a_longer_period_shows_as_rows_that_are_newly_kept() throws Exception {
        Path longer = changed("period: P2Y", "period: P9Y");

        assertThat(it.lethe(
                        "policy",
                        "diff",
                        "../policies/connected-services-belux.yaml",
                        longer.toString(),
                        "--as-of",
                        DAY))
                .as(it.err())
                .isEqualTo(ExitCode.DONE);

        assertThat(it.out()).contains("support-case", "newly kept");
    }

    @Test
    @Order(5)
    void a_date_in_the_future_is_a_simulation() {
        assertThat(it.lethe("plan", "--as-of", "2099-01-01")).as(it.err()).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("A simulation", "nothing can be approved").doesNotContain("Kept as plan");

        assertThat(it.lethe("run", "retention", "--as-of", "2099-01-01")).isEqualTo(ExitCode.REFUSED);
        assertThat(it.err()).contains("after today").doesNotContain("\tat ");
    }

    @Test
    @Order(6)
    void a_first_run_on_a_backlog_is_refused_until_somebody_consents() {
        assertThat(it.lethe("plan", "--as-of", DAY)).as(it.err()).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("Kept as plan 1", "vehicle-telemetry: ", "lethe approve 1 --reason");
        assertThat(it.lethe("run", "retention", "--as-of", DAY)).as(it.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(it.out()).contains("REFUSED");

        assertThat(it.lethe("approve", "1", "--reason", "first run", "--by", "test"))
                .as(it.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(it.lethe("run", "nightly", "--as-of", DAY)).as(it.err()).isEqualTo(ExitCode.DONE);

        assertThat(it.out()).contains(": completed", "Certificate: ");
        assertThat(it.err()).contains("rows are due", "Counted again");
        assertThat(certificate()).isRegularFile();
        assertThat(it.home.resolve("keys/tombstone.key")).hasSize(32);
    }

    @Test
    @Order(7)
    void a_consent_to_nothing_is_a_question_of_usage() {
        assertThat(it.lethe("approve", "999", "--reason", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(it.err()).contains("There is no plan 999");
        assertThat(it.lethe("approve", "1", "--cluster", "kustomer", "--reason", "x"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    @Order(8)
    void a_row_that_is_gone_is_proven_one_that_stays_has_a_reason_and_one_never_there_is_not_proven() throws Exception {
        assertThat(explain("contract-ended-long-ago")).contains("GONE, and the evidence proves it");
        assertThat(explain("aml-file-outlives-the-contract")).contains("KEPT", "anti-money-laundering");
        assertThat(explain("hold-on-a-person")).contains("KEPT, suspended", "legal hold on the person (hold ");
        assertThat(it.lethe("explain", "customer", "1")).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("NOT THERE").doesNotContain("proves");
    }

    @Test
    @Order(9)
    void a_name_that_is_no_cluster_and_a_key_that_is_no_key_are_sentences_without_the_key() {
        assertThat(it.lethe("explain", "customr", "1")).isEqualTo(ExitCode.USAGE);
        assertThat(it.err()).contains("did you mean 'customer'?", "vehicle-telemetry");

        assertThat(it.lethe("explain", "customer", "Ottilie")).isEqualTo(ExitCode.USAGE);
        assertThat(it.err()).contains("customer_id, of type bigint").doesNotContain("Ottilie");
        assertThat(it.lethe("explain", "vehicle-telemetry", "Ottilie")).isEqualTo(ExitCode.USAGE);
        assertThat(it.err()).contains("captured_at | telemetry_id").doesNotContain("Ottilie");
    }

    @Test
    @Order(10)
    void a_hold_says_what_it_covers_and_a_mistyped_key_is_refused() throws Exception {
        assertThat(it.lethe("hold", "add", "--person", "1", "--reason", "x")).isEqualTo(ExitCode.REFUSED);
        assertThat(it.err()).contains("--future", "Nothing was placed");
        assertThat(it.lethe("hold", "add", "--person", keyOf("aml-file-outlives-the-contract"), "--reason", "x"))
                .as(it.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("customer: 1 row");
        String number = it.out().replaceAll("(?s)\\AHold ([0-9]+) .*", "$1");

        assertThat(it.lethe("hold", "release", number, "--reason", "over")).isEqualTo(ExitCode.DONE);
        assertThat(it.lethe("hold", "release", number, "--reason", "over")).isEqualTo(ExitCode.USAGE);
        assertThat(it.lethe("hold", "list", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("\"holdId\"").doesNotContain("\"holdId\" : " + number + ",");
    }

    @Test
    @Order(11)
    void the_ledger_is_intact_and_a_certificate_comes_from_it_alone() {
        assertThat(it.lethe("evidence", "certificate", "2", "--format", "json"))
                .as(it.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("\"runId\"");
        assertThat(it.lethe("evidence", "certificate", "77")).isEqualTo(ExitCode.USAGE);
        assertThat(it.lethe("status")).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("completed", "refused");
        assertThat(it.lethe("evidence", "verify")).as(it.out()).isEqualTo(ExitCode.DONE);
        assertThat(it.out()).contains("INTACT");
    }

    @Test
    @Order(12)
    void whoever_cuts_the_ledger_off_contradicts_the_noted_head() {
        it.database.execute(DatabaseRole.LETHE_OWNER, """
                ALTER TABLE lethe.tombstone DROP CONSTRAINT tombstone_seq_fkey;
                ALTER TABLE lethe.evidence DISABLE TRIGGER append_only;
                DELETE FROM lethe.evidence WHERE seq > 100
                """);

        assertThat(it.lethe("evidence", "verify")).isEqualTo(ExitCode.FAILED);
        assertThat(it.out()).contains("BROKEN: entry");
        assertThat(it.lethe("run", "retention", "--as-of", DAY)).isEqualTo(ExitCode.REFUSED);
        assertThat(it.err()).contains("The ledger is broken");
    }

    private static String explain(String label) throws Exception {
        assertThat(it.lethe("explain", "customer", keyOf(label), "--as-of", DAY))
                .as(it.err())
                .isEqualTo(ExitCode.DONE);
        return it.out();
    }

    private static String keyOf(String label) throws Exception {
        try (Connection owner = it.database.connect(DatabaseRole.BUSINESS_OWNER)) {
            return LabelledRows.find(owner, label, "customer").orElseThrow().key();
        }
    }

    private static Path changed(String from, String to) throws Exception {
        Path file = Files.createTempFile(it.home, "policy", ".yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("../policies/connected-services-belux.yaml"))
                        .replace(from, to));
        return file;
    }

    /** The page to print that the last command named. */
    private static Path certificate() {
        String line = it.out()
                .lines()
                .filter(text -> text.startsWith("Certificate: "))
                .findFirst()
                .orElseThrow();
        return Path.of(line.substring("Certificate: ".length()).replace(".txt, .json and .html", ".html"));
    }
}
