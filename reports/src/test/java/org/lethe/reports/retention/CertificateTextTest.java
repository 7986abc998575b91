package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lethe.evidence.EntryKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CertificateTextTest {

    @Test
    void says_what_was_done_kept_refused_proven_and_what_erased_means() {
        String text = CertificateText.of(LedgerFixture.ordinaryNight().certificate());

        assertThat(text)
                .startsWith("DELETION CERTIFICATE, run 7\nCompleted in part: clusters refused\n")
                .contains("\nNeeds attention\n", "\nWhat was kept, and why\n", "\nHow it is proven\n")
                .contains("\nWhat \"erased\" means here\n", "sha256(prev || convert_to(body, 'UTF8'))")
                .containsPattern("contract +A\\.1, A\\.3, D\\.1, +anonymised +0 +140 +987 +6 +0\n")
                .containsPattern("customer +refused +0 +0 +0 +0 +1 204\n")
                .containsPattern("total +187 353 +140 +14 668 +34\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 120 && line.equals(line.stripTrailing()));
    }

    @Test
    void names_the_reasons_of_suspended_rows_when_the_ledger_does() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .entry(
                        EntryKind.INTENT,
                        Map.of(
                                "cluster",
                                "customer",
                                "action",
                                "erase",
                                "clauses",
                                "A.3",
                                "forecast",
                                1,
                                "suspended",
                                3,
                                "suspendedBy",
                                Map.of("open recall", 2, "legal hold on a person", 1)))
                .certificate();

        assertThat(CertificateText.of(certificate)).containsPattern("    open recall +2\n");
        assertThat(CertificateHtml.of(certificate)).contains("Suspended by legal hold on a person: 1; open recall: 2");
    }

    @Test
    void claims_clean_statistics_only_when_they_were_read_back_and_are_clean() {
        LedgerFixture ledger = LedgerFixture.run(1).started();

        assertThat(CertificateText.of(ledger.certificate())).contains("Statistics clean: not claimed");

        ledger.maintained("business.customer", true, 0, 0);
        assertThat(CertificateText.of(ledger.certificate())).contains("of 1 touched table were made anew");

        ledger.maintained("business.customer", true, 4, 0);
        assertThat(CertificateText.of(ledger.certificate()))
                .contains("are left in business.customer.")
                .contains("The planner's statistics of business.customer still hold 4 values");
    }

    @Test
    void does_not_claim_that_files_were_rewritten_when_no_partition_was_dropped() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .intent("customer", "erase", "A.3", 1, 0)
                .range("customer", "erase", 1, 0, 0, 0)
                .certificate();

        assertThat(CertificateText.of(certificate)).contains("File rewritten: no whole partition was dropped.");
    }

    @Test
    void a_program_reads_the_same_numbers() {
        JsonNode json = JsonMapper.shared()
                .readTree(CertificateJson.of(LedgerFixture.ordinaryNight().certificate()));

        assertThat(json.path("totals").path("erased").asLong()).isEqualTo(202_021);
        assertThat(json.path("totals").path("refused").asLong()).isEqualTo(1_204);
        assertThat(json.path("verified").asBoolean()).isTrue();
        assertThat(json.path("findings")).hasSize(1);
        assertThat(json.path("startedAt").asString()).isEqualTo("2026-11-22T01:00:00Z");
        assertThat(json.path("proof").path("lastSeq").asLong()).isEqualTo(84);
        assertThat(json.path("tables").path(0).path("facts").path("deadTuples").asLong())
                .isEqualTo(7);
    }
}
