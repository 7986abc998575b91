package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.app.command.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark as somebody types it, small: what it prints, not how long anything takes. It fails when two sides leave different rows. */
class BenchIT {

    @Test
    void compares_sides_that_leave_the_same_rows_and_prints_an_object_for_each_comparison() {
        try (TryingIt it = new TryingIt("bench")) {
            assertThat(it.lethe("bench", "retention", "--rows", "10000", "--rounds", "1", "--json"))
                    .as(it.err())
                    .isEqualTo(ExitCode.DONE);

            List<JsonNode> lines =
                    it.out().lines().map(JsonMapper.shared()::readTree).toList();
            assertThat(lines)
                    .extracting(line -> line.get("name").asString())
                    .containsExactly(
                            "slices",
                            "slices-night",
                            "growth-10",
                            "growth-100",
                            "anonymise",
                            "anonymise-night",
                            "partitions",
                            "partitions-slowest",
                            "partitions-of-a-week",
                            "partitions-of-a-week-slowest",
                            "increment",
                            "increment-night",
                            "plan",
                            "start-up");
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.propertyNames())
                        .contains("ratio", "target", "seconds", "baselineSeconds", "heapMb", "walMb", "baselineWalMb");
                assertThat(line.get("seconds").asDouble()).isPositive();
                assertThat(line.get("baselineSeconds").asDouble()).isPositive();
            });
            assertThat(it.query("SELECT count(*) FROM pg_database WHERE datname LIKE 'lethe\\_bench\\_%'"))
                    .as("databases left behind")
                    .isEqualTo("0");
        }
    }

    @Test
    void compares_imports_and_exports_that_leave_the_same_readings_and_vehicles() {
        try (TryingIt it = new TryingIt("bench")) {
            assertThat(it.lethe("bench", "obfcm", "--rows", "10000", "--rounds", "1", "--json"))
                    .as(it.err())
                    .isEqualTo(ExitCode.DONE);

            assertThat(it.out().lines().map(JsonMapper.shared()::readTree))
                    .extracting(line -> line.get("name").asString())
                    .containsExactly("obfcm-import", "obfcm-import-rate", "obfcm-export", "obfcm-select-export");
        }
    }
}
