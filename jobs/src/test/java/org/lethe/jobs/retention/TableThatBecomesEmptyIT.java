package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.retention.RunTable;

/** ANALYZE leaves what it knew of a table that has become empty. */
class TableThatBecomesEmptyIT {

    private static final String KNOWN = """
            SELECT tablename || '.' || attname FROM pg_stats
            WHERE schemaname = 'business' AND tablename IN ('service_case', 'telemetry', 'telemetry_default')
              AND (most_common_vals IS NOT NULL OR histogram_bounds IS NOT NULL)
            """;

    @Test
    void is_forgotten_by_the_planner_and_the_run_ends_well() {
        try (RetentionHouse house = new RetentionHouse(LocalDate.of(2026, 11, 22))) {
            house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                    INSERT INTO business.data_category (category, name) VALUES ('location', 'Location') ON CONFLICT DO NOTHING;
                    INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel, first_registered_on)
                    VALUES (1, 'VF1TEST0000000001', 'Make', 'Model', 'M1', 'ICE', 'petrol', '2024-01-01');
                    INSERT INTO business.service_case (case_id, vehicle_id, category, kind, opened_at, closed_at)
                    SELECT i, 1, 'location', 'trip', '2026-01-01', '2026-01-02' FROM generate_series(1, 40) AS i;
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
            if (house.texts("SELECT current_setting('server_version_num')::int >= 180000")
                    .equals(List.of("t"))) {
                assertThat(house.texts(KNOWN)).isEmpty();
            }
        }
    }
}
