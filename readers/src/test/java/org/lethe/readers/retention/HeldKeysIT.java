package org.lethe.readers.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.catalogue.PolicyBinder;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** At scale 50 a plan that takes one second took half an hour: what is held was gone through from end to end for every row. */
class HeldKeysIT {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private static TestDatabase database;

    @BeforeAll
    static void three_hundred_held_people_among_five_thousand() {
        database = TestDatabase.fresh();
        database.execute(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel, first_registered_on)
                SELECT i, 'VF1TEST' || lpad(i::text, 10, '0'), 'Make', 'Model', 'M1', 'ICE', 'petrol', '2024-01-01'
                FROM generate_series(1, 5000) AS i;
                INSERT INTO business.customer (customer_id, kind, language, given_name, family_name, created_on)
                SELECT i, 'private', 'nl', 'An', 'Peeters', '2020-01-01' FROM generate_series(1, 5000) AS i;
                INSERT INTO business.vehicle_keeper (vehicle_id, customer_id, kept_from)
                SELECT i, i, '2024-01-01' FROM generate_series(1, 5000) AS i;
                ANALYZE business.vehicle_keeper;
                """);
        database.execute(DatabaseRole.LETHE_OPERATOR, """
                INSERT INTO lethe.hold (kind, scope, subject_key, reason, placed_by, placed_at)
                SELECT 'hold', 'person', i::text, 'test', 'test', '2026-01-01' FROM generate_series(1, 300) AS i
                """);
        database.execute(DatabaseRole.LETHE_OWNER, "ANALYZE lethe.hold");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void are_hashed_however_many_postgresql_takes_them_for() throws Exception {
        try (var connection = database.connections().open(DatabaseRole.LETHE_RETENTION)) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SET work_mem = '64kB'");
            for (String cluster : List.of("vehicle-telemetry", "service-case")) {
                BoundCluster bound = new PolicyBinder(database.connections().dataSource(DatabaseRole.LETHE_RETENTION))
                        .bind(policy())
                        .cluster(cluster);
                Sql query = new Predicate(bound, policy(), AS_OF)
                        .suspended()
                        .after("EXPLAIN SELECT 1 FROM "
                                + bound.cluster().table().sql() + " AS row WHERE ");

                String plan = String.join(
                        "\n",
                        jdbc.queryForList(
                                query.text(), String.class, query.parameters().toArray()));

                assertThat(plan).as(cluster).contains("hashed SubPlan").doesNotContain("Materialize");
            }
        }
    }

    private static Policy policy() throws IOException {
        String text = Files.readString(Path.of("..", "policies", "connected-services-belux.yaml"));
        return PolicyFile.read("policy.yaml", text.getBytes(StandardCharsets.UTF_8)) instanceof PolicyResult.Good good
                ? good.policy()
                : fail();
    }

    private static Policy fail() {
        throw new IllegalStateException("The shipped policy is not good");
    }
}
