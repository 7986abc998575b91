package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.retention.RunTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ANALYZE leaves what it knew of a table that has become empty. */
class TableThatBecomesEmptyIT {

    private static final String KNOWN = """
            SELECT tablename || '.' || attname FROM pg_stats
            WHERE schemaname = 'business' AND tablename IN ('service_case', 'telemetry', 'telemetry_default')
              AND (most_common_vals IS NOT NULL OR histogram_bounds IS NOT NULL)
            """;

    @Test
    void is_forgotten_by_the_planner_and_the_run_ends_well() {
        try (RetentionHouse house = new RetentionHouse(LocalDate.of(2026, 11, 22)).withExpiredCases()) {
            house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                    INSERT INTO business.telemetry (telemetry_id, captured_at, received_at, vehicle_id, category)
                    SELECT i, '2026-02-01', '2026-02-01', 1, 'location' FROM generate_series(1, 40) AS i;
                    ANALYZE business.service_case; ANALYZE business.telemetry;
                    """);
            assertThat(house.texts(KNOWN)).contains("service_case.closed_at", "telemetry_default.vehicle_id");

            RunTable ended = house.run();

            assertThat(house.texts("SELECT count(*) FROM business.service_case"))
                    .containsExactly("0");
            assertThat(house.texts("SELECT count(*) FROM business.telemetry")).containsExactly("0");
            assertThat(ended.erased()).isEqualTo(80);
            boolean forgets = house.texts("SELECT current_setting('server_version_num')::int >= 180000")
                    .equals(List.of("t"));
            assertThat(house.texts(KNOWN).isEmpty()).isEqualTo(forgets);
            assertThat(counted(house).stream().allMatch(body -> body.contains("\"staleStatistics\":0")))
                    .as("the evidence counts what is still known")
                    .isEqualTo(forgets);
        }
    }

    private static List<String> counted(RetentionHouse house) {
        return JdbcClient.create(house.place.retention())
                .sql("SELECT body FROM lethe.evidence WHERE kind = 'maintenance'")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
