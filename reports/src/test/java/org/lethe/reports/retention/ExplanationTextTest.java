package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTextTest {

    private static final Explanation.Trace TRACE = new Explanation.Trace(
            7, 55, Instant.parse("2026-11-22T01:00:05Z"), "erase", "customer_id from 4000 to 5000");

    @Test
    void a_kept_row_reads_like_this() {
        assertThat(ExplanationText.of(PlanFixture.kept())).isEqualTo("""
                customer 4711 in business.customer, as of 2026-11-22 under policy version 2026-11

                KEPT until 2035-03-01 (last day)
                The purpose 'money laundering' keeps it until 2035-03-01.

                   purpose           clause  starting point      began       period  source                  last day kept
                -  ----------------  ------  ------------------  ----------  ------  ----------------------  --------------
                   contract          A.3     last contract end   2025-03-01  P1Y     notice                  2026-03-01
                    Performing the contract (GDPR 6(1)(b))
                >  money laundering  G.1     relationship ended  2025-03-01  P10Y    BE law of 18 September  2035-03-01
                                                                                     2017, art. 60
                    Anti-money-laundering file (GDPR 6(1)(c))
                   marketing         F.1     consent withdrawn   -           P0D     notice                  does not apply
                    Marketing by consent (GDPR 6(1)(a))
                > decides: the last purpose does.

                Suspended by
                  legal hold on a person
                """);
    }

    @Test
    void every_outcome_has_its_own_headline() {
        List<String> outcomes =
                List.of("keep", "open", "suspended", "quarantined", "done", "no-purpose", "erase", "anonymise");

        assertThat(outcomes.stream().map(ExplanationTextTest::headline))
                .doesNotHaveDuplicates()
                .noneMatch(outcomes::contains);
    }

    @Test
    void a_proven_erasure_names_run_time_and_entry() {
        String text = ExplanationText.of(new Explanation.Gone("customer", "4711", true, List.of(TRACE)));

        assertThat(text)
                .contains("GONE, and the evidence proves it")
                .contains("  run 7, 2026-11-22T01:00:05Z, ledger entry 55: erased customer_id from 4000 to 5000\n");
    }

    @Test
    void without_a_mark_it_only_says_what_could_have_held_the_row() {
        String text = ExplanationText.of(new Explanation.Gone("vehicle-telemetry", "1", false, List.of(TRACE)));

        assertThat(text).contains("if it was ever there, one of these ended it").doesNotContain("proves");
    }

    @Test
    void without_any_trace_it_claims_nothing() {
        String text = ExplanationText.of(new Explanation.Gone("customer", "9", false, List.of()));

        assertThat(text).contains("NOT THERE, and the evidence has no trace of it");
    }

    @Test
    void a_program_can_tell_present_from_gone() {
        JsonNode present = JsonMapper.shared().readTree(ExplanationJson.of(PlanFixture.kept()));
        JsonNode gone = JsonMapper.shared()
                .readTree(ExplanationJson.of(new Explanation.Gone("customer", "4711", true, List.of(TRACE))));

        assertThat(present.path("kind").asString()).isEqualTo("present");
        assertThat(present.path("until").asString()).isEqualTo("2035-03-01");
        assertThat(present.path("purposes").path(2).path("start").isNull()).isTrue();
        assertThat(gone.path("kind").asString()).isEqualTo("gone");
        assertThat(gone.path("traces").path(0).path("at").asString()).isEqualTo("2026-11-22T01:00:05Z");
    }

    private static String headline(String outcome) {
        return ExplanationText.of(new Explanation.Present(
                        "c", "s.t", "1", PlanFixture.AS_OF, "1", List.of(), List.of(), outcome, "Because.", null, null))
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }
}
