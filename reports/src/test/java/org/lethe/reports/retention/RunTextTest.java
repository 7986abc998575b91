package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunTextTest {

    @Test
    void a_run_reads_like_this() {
        assertThat(RunText.of(PlanFixture.run())).isEqualTo("""
                Run 7 of connected-services-belux as of 2026-11-22: refused

                cluster            rule       clauses      erased  anonymised  members  suspended  seconds
                -----------------  ---------  --------  ---------  ----------  -------  ---------  -------
                vehicle-telemetry  erase      B.3       1 234 567                    0          4     12.3
                customer           erase      A.1, A.3    refused                               2
                contract           anonymise  A.3               3         140      987          6      0.0
                -----------------  ---------  --------  ---------  ----------  -------  ---------  -------
                total                                   1 234 570         140      987         12     75.1

                REFUSED, nothing was touched: customer. So much at once needs a person's approval: 'lethe plan'
                shows what is due, and after 'lethe approve' the next run ends it.
                """);
    }

    @Test
    void a_run_without_clusters_has_a_total_of_zero() {
        RunTable run = new RunTable(1, "p", PlanFixture.AS_OF, "completed", List.of(), 0);

        assertThat(RunText.of(run)).contains("total").doesNotContain("REFUSED");
    }

    @Test
    void a_program_reads_the_same_numbers() {
        JsonNode run = JsonMapper.shared().readTree(RunJson.of(PlanFixture.run()));

        assertThat(run.path("totals").path("erased").asLong()).isEqualTo(1_234_570);
        assertThat(run.path("totals").path("anonymised").asLong()).isEqualTo(140);
        assertThat(run.path("totals").path("members").asLong()).isEqualTo(987);
        assertThat(run.path("totals").path("refused").asLong()).isEqualTo(1);
        assertThat(run.path("lines").path(1).path("refused").asBoolean()).isTrue();
    }
}
