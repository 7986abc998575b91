package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanTextTest {

    @Test
    void a_plan_reads_like_this() {
        assertThat(PlanText.of(PlanFixture.plan())).isEqualTo("""
                Plan of connected-services-belux 2026-11 as of 2026-11-22 (policy digest abcdef012345)

                cluster            rule       clauses         erasable  overdue  suspended   open  quarantined  no purpose  30 days
                -----------------  ---------  -------------  ---------  -------  ---------  -----  -----------  ----------  -------
                vehicle-telemetry  erase      P.15, P.16,    1 234 567        -          0      0            0           0        0
                                              P.17, P.18,
                                              P.20, P.30
                customer           erase      A.1, A.3, R.1        585     21 d      1 206  1 200            2           7       88
                    legal hold on a person                                               3
                    still referred to by business.contract_party.customer_id         1 204
                    waits for contract                                                      1 200
                contract           anonymise  P.15, P.16,           40        -          0      0            0           0        0
                                              P.17, P.18,
                                              P.20, P.30
                -----------------  ---------  -------------  ---------  -------  ---------  -----  -----------  ----------  -------
                total                                        1 235 192     21 d      1 206  1 200            2           7       88

                A run on this date erases 1 235 152 rows and anonymises 40, with the rows of other tables that belong to them.
                What nothing uses any more after that, such as an address, goes in the same run and is counted then.
                overdue: days since the night in which the oldest row was due; - when nothing is late. 30 days: what falls due in them.
                The lines below a cluster count a row under each of its reasons, the cluster counts it once.
                """);
    }

    @Test
    void fits_a_terminal_of_120_columns_even_with_long_names() {
        Plan plan = new Plan(
                "p",
                "1",
                "d",
                PlanFixture.AS_OF,
                List.of(PlanFixture.cluster(
                        "financial-transaction", "anonymise", 123_456_789, 1_234_567, "2026-01-01")));

        assertThat(PlanText.of(plan).lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void a_row_that_is_due_tonight_is_not_late_and_one_night_later_it_is() {
        ClusterPlan plan = PlanFixture.cluster("customer", "erase", 1, 0, "2026-11-21");

        assertThat(plan.overdueDays(PlanFixture.AS_OF)).isZero();
        assertThat(plan.overdueDays(PlanFixture.AS_OF.plusDays(1))).isEqualTo(1);
        assertThat(PlanFixture.cluster("customer", "erase", 0, 0, null).overdueDays(PlanFixture.AS_OF))
                .isZero();
    }

    @Test
    void a_plan_without_clusters_is_a_table_without_rows() {
        Plan plan = new Plan("p", "1", "", PlanFixture.AS_OF, List.of());

        assertThat(PlanText.of(plan)).contains("total").contains("erases 0 rows and anonymises 0,");
        assertThat(PlanJson.of(plan)).contains("\"clusters\" : [ ]");
    }

    @Test
    void a_name_cannot_move_the_cursor() {
        Plan plan = new Plan(
                "p\u001b[2J",
                "1",
                "",
                PlanFixture.AS_OF,
                List.of(PlanFixture.cluster("customer\u001b[31m\n", "erase", 1, 0, null)));

        assertThat(PlanText.of(plan)).doesNotContain("\u001b").contains("customer [31m");
    }

    @Test
    void a_program_reads_the_same_numbers() {
        JsonNode plan = JsonMapper.shared().readTree(PlanJson.of(PlanFixture.plan()));

        assertThat(plan.path("asOf").asString()).isEqualTo("2026-11-22");
        assertThat(plan.path("totals").path("erasable").asLong()).isEqualTo(1_234_567 + 585 + 40);
        JsonNode customer = plan.path("clusters").path(1);
        assertThat(customer.path("overdueDays").asLong()).isEqualTo(21);
        assertThat(customer.path("suspendedBy").path("legal hold on a person").asLong())
                .isEqualTo(3);
        assertThat(customer.path("oldestUntil").asString()).isEqualTo("2026-10-31");
        assertThat(plan.path("clusters").path(2).path("oldestUntil").isNull()).isTrue();
    }

    @Test
    void keys_are_sorted_at_every_depth() {
        assertSorted(JsonMapper.shared().readTree(PlanJson.of(PlanFixture.plan())));
        assertSorted(JsonMapper.shared().readTree(RunJson.of(PlanFixture.run())));
        assertSorted(JsonMapper.shared().readTree(ExplanationJson.of(PlanFixture.kept())));
        assertSorted(JsonMapper.shared()
                .readTree(CertificateJson.of(LedgerFixture.ordinaryNight().certificate())));
    }

    private static void assertSorted(JsonNode node) {
        assertThat(List.copyOf(node.propertyNames())).isSorted();
        node.forEach(PlanTextTest::assertSorted);
    }
}
