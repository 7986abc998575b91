package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lethe.evidence.Chain;
import org.lethe.evidence.EntryKind;
import org.lethe.evidence.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CertificateBuilderTest {

    @Test
    void every_number_of_an_ordinary_night_equals_a_recount_of_the_entries() {
        List<Link> links = LedgerFixture.ordinaryNight().links();

        Certificate certificate = CertificateBuilder.of(links);

        for (Certificate.Line line : certificate.lines()) {
            assertThat(new long[] {
                        line.candidates(),
                        line.done(),
                        line.metSuspended(),
                        line.members(),
                        line.severed(),
                        line.survivors(),
                        line.slices() + line.partitions()
                    })
                    .as(line.cluster())
                    .containsExactly(
                            recount(links, line.cluster(), "candidates"),
                            recount(links, line.cluster(), "done"),
                            recount(links, line.cluster(), "suspended"),
                            recount(links, line.cluster(), "members"),
                            recount(links, line.cluster(), "severed"),
                            recount(links, line.cluster(), "survivors"),
                            completions(links, line.cluster()).size());
            assertThat(line.balances()).isTrue();
        }
        assertThat(certificate.lines()).hasSize(19);
    }

    @Test
    void says_which_run_it_was_and_where_its_evidence_stands() {
        LedgerFixture night = LedgerFixture.ordinaryNight();

        Certificate certificate = night.certificate();

        assertThat(certificate.runId()).isEqualTo(7);
        assertThat(certificate.asOf()).hasToString("2026-11-22");
        assertThat(certificate.status()).isEqualTo("refused");
        assertThat(certificate.startedAt()).hasToString("2026-11-22T01:00:00Z");
        assertThat(certificate.endedAt()).hasToString("2026-11-22T01:01:28Z");
        assertThat(certificate.passes()).isEqualTo(2);
        assertThat(certificate.proof())
                .isEqualTo(new Certificate.Proof(
                        40, 84, 45, night.links().getLast().hash(), List.of()));
    }

    @Test
    void adds_erased_members_and_anonymised_rows_up_apart() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .intent("customer", "erase", "A.3", 10, 0)
                .intent("contract", "anonymise", "A.3", 5, 0)
                .range("customer", "erase", 10, 0, 25, 3)
                .range("contract", "anonymise", 5, 0, 40, 1)
                .certificate();

        assertThat(certificate.erased()).isEqualTo(10 + 25 + 40);
        assertThat(certificate.anonymised()).isEqualTo(5);
        assertThat(certificate.members()).isEqualTo(65);
        assertThat(certificate.ended()).isEqualTo(80);
    }

    @Test
    void counts_as_erased_what_an_anonymising_rule_deleted() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .intent("contract", "anonymise", "A.3", 9, 0)
                .rangeWithRare("contract", 5, 2)
                .rangeWithRare("contract", 4, 1)
                .certificate();

        assertThat(certificate.erased()).isEqualTo(3);
        assertThat(certificate.anonymised()).isEqualTo(6);
        assertThat(certificate.ended()).isEqualTo(9);
        assertThat(CertificateText.of(certificate)).containsPattern("3\\s+rows\\s+would\\s+have\\s+had\\s+too\\s+few");
    }

    @Test
    void counts_a_suspended_row_once_although_three_passes_met_it() {
        Certificate.Line line = LedgerFixture.run(1)
                .started()
                .intent("customer", "erase", "A.3", 10, 4)
                .range("customer", "erase", 8, 4, 0, 0)
                .range("customer", "erase", 1, 4, 0, 0)
                .range("customer", "erase", 2, 3, 0, 0)
                .verified(4, Map.of("customer", new long[] {90, 0, 3}))
                .certificate()
                .lines()
                .getFirst();

        assertThat(line.metSuspended()).isEqualTo(11);
        assertThat(line.suspended())
                .as("one was released in time for the third pass")
                .isEqualTo(3);
        assertThat(line.rowsLeft()).isEqualTo(90);
        assertThat(line.balances()).isTrue();
    }

    @Test
    void falls_back_to_the_plans_suspended_rows_when_nobody_counted_again() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .intent("customer", "erase", "A.3", 10, 4)
                .range("customer", "erase", 8, 4, 0, 0)
                .finished("failed")
                .certificate();

        assertThat(certificate.lines().getFirst().suspended()).isEqualTo(4);
        assertThat(certificate.lines().getFirst().leftErasable()).isNull();
        assertThat(certificate.verified()).isFalse();
    }

    @Test
    void takes_a_verification_back_when_work_follows_it() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .intent("customer", "erase", "A.3", 10, 0)
                .range("customer", "erase", 10, 0, 0, 0)
                .verified(2, Map.of("customer", new long[] {90, 0, 0}))
                .entry(EntryKind.RESUMED, Map.of("found", "running"))
                .range("customer", "erase", 1, 0, 0, 0)
                .certificate();

        assertThat(certificate.verified()).isFalse();
    }

    @Test
    void is_running_again_after_it_was_resumed_and_ends_as_its_last_end_says() {
        LedgerFixture ledger = LedgerFixture.run(1)
                .started()
                .entry(EntryKind.FINISHED, Map.of("status", "failed", "message", "55P03"))
                .entry(EntryKind.RESUMED, Map.of("found", "failed"));

        assertThat(ledger.certificate().status()).isEqualTo("running");
        assertThat(ledger.certificate().endedAt()).isNull();
        assertThat(ledger.certificate().message()).isNull();

        Certificate ended = ledger.verified(1, Map.of()).finished("completed").certificate();

        assertThat(ended.status()).isEqualTo("completed");
        assertThat(ended.resumed()).isEqualTo(1);
        assertThat(Findings.of(ended)).isEmpty();
    }

    @Test
    void an_abandoned_run_says_so() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .entry(EntryKind.ABANDONED, Map.of("because", "the policy's text changed"))
                .certificate();

        assertThat(certificate.status()).isEqualTo("abandoned");
        assertThat(Findings.of(certificate).getFirst()).contains("abandoned (the policy's text changed)");
    }

    @Test
    void a_refused_cluster_has_a_line_with_what_was_due() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .refused("customer", 1_204, "above the cap")
                .certificate();

        assertThat(certificate.refused()).isEqualTo(1_204);
        assertThat(certificate.ended()).isZero();
        assertThat(certificate.lines().getFirst().refusedBecause()).isEqualTo("above the cap");
    }

    @Test
    void finds_an_entry_whose_body_was_altered() {
        List<Link> links = new ArrayList<>(LedgerFixture.ordinaryNight().links());
        Link honest = links.stream()
                .filter(link -> link.body().contains("\"done\":210"))
                .findFirst()
                .orElseThrow();
        links.set(
                links.indexOf(honest),
                new Link(
                        honest.seq(),
                        honest.kind(),
                        honest.runId(),
                        honest.body().replace("\"done\":210", "\"done\":211"),
                        honest.prev(),
                        honest.hash()));

        Certificate certificate = CertificateBuilder.of(links);

        assertThat(certificate.proof().altered()).containsExactly(honest.seq());
        assertThat(Findings.of(certificate).getFirst()).contains("entry " + honest.seq(), "proves nothing");
    }

    @Test
    void finds_work_without_intent_and_counts_that_do_not_add_up() {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .entry(
                        EntryKind.COMPLETION,
                        Map.of("cluster", "customer", "action", "erase", "candidates", 9, "done", 5, "suspended", 1))
                .certificate();

        assertThat(Findings.of(certificate))
                .anyMatch(finding -> finding.contains("without an intent"))
                .anyMatch(finding -> finding.contains("1 ledger entry whose counts do not add up"));
    }

    @Test
    void refuses_what_is_not_the_whole_of_one_run() {
        List<Link> one = LedgerFixture.run(1).started().links();
        List<Link> other = LedgerFixture.run(2).started().links();
        List<Link> mixed = List.of(one.getFirst(), other.getFirst());
        List<Link> beheaded = LedgerFixture.run(1).finished("completed").links();

        assertThatThrownBy(() -> CertificateBuilder.of(List.of())).hasMessageContaining("has no certificate");
        assertThatThrownBy(() -> CertificateBuilder.of(mixed)).hasMessageContaining("does not belong to run 1");
        assertThatThrownBy(() -> CertificateBuilder.of(beheaded)).hasMessageContaining("kind finished");
    }

    @Test
    void the_shell_recipe_of_the_certificate_is_the_chains_own_arithmetic() throws Exception {
        Link link = LedgerFixture.run(1).started().links().getFirst();

        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(link.prev()));
        bytes.write(link.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());

        assertThat(java.util.HexFormat.of().formatHex(digest))
                .isEqualTo(link.hash())
                .isEqualTo(Chain.hash(link.prev(), link.body()));
    }

    private static long recount(List<Link> links, String cluster, String count) {
        long sum = 0;
        for (JsonNode body : completions(links, cluster)) {
            sum += body.path(count).asLong(0);
        }
        return sum;
    }

    private static List<JsonNode> completions(List<Link> links, String cluster) {
        return links.stream()
                .map(link -> JsonMapper.shared().readTree(link.body()))
                .filter(body -> body.path("kind").asString().equals("completion"))
                .filter(body -> body.path("cluster").asString().equals(cluster))
                .toList();
    }
}
