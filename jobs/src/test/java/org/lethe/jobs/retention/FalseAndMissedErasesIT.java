package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.retention.FactReader;
import org.lethe.readers.retention.PlanReader;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Decision;
import org.lethe.rules.retention.Outcome;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.testing.world.RandomWorld;
import org.lethe.writers.retention.Fence;
import org.lethe.writers.retention.RunContext;
import org.lethe.writers.retention.SliceWriter;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunClusters;
import org.lethe.writers.run.RunEnd;
import org.lethe.writers.run.RunRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows were erased that had to stay, and how many stayed that had to go: over the sample with its hand-written
 * labels, and over random worlds labelled by the decision in Java before the writer works on them in SQL. A few thousand rows
 * here, more than a million with {@code ./mvnw verify -Psoak}.
 */
class FalseAndMissedErasesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int WORLDS = Integer.getInteger("lethe.labelled-worlds", 20);
    private static final int ROWS = Integer.getInteger("lethe.labelled-rows", 100);
    private static final double SCALE = Double.parseDouble(System.getProperty("lethe.scale", "0.05"));
    private static final long SEED = Long.getLong("lethe.seed", 20_261_122L);

    private long labelled;
    private long falseErases;
    private long missedErases;

    @Test
    void are_none_over_the_hand_written_labels_of_the_sample() {
        try (RetentionHouse house = new RetentionHouse(TODAY).withSample(SCALE)) {
            house.approveEverything();
            assertThat(house.run().status()).isEqualTo("completed");
            List<String> named = house.texts("SELECT DISTINCT cluster FROM sample.row_oracle");
            house.bound().clusters().stream()
                    .filter(bound -> named.contains(bound.cluster().name()))
                    .forEach(bound -> compare(house, bound));
            assertThat(labelled).isEqualTo(house.count("SELECT count(*) FROM sample.row_oracle"));
        }
        report("rows of the sample at scale " + SCALE);
    }

    private void compare(RetentionHouse house, BoundCluster bound) {
        List<String> key = new ArrayList<>();
        for (String column : bound.cluster().key()) {
            key.add("t." + column + " = CAST(split_part(o.row_key, '|', " + (key.size() + 1) + ") AS "
                    + bound.typeOf(column) + ")");
        }
        house.sql()
                .sql(
                        "SELECT must_go, gone, count(*) FROM (SELECT o.expected IN ('erase', 'anonymise') AS must_go, NOT EXISTS ("
                                + "SELECT FROM " + bound.cluster().table().sql() + " AS t WHERE "
                                + String.join(" AND ", key)
                                + ") AS gone FROM sample.row_oracle AS o WHERE o.cluster = :cluster) AS labels GROUP BY must_go, gone")
                .param("cluster", bound.cluster().name())
                .query((row, number) -> count(row.getBoolean(1), row.getBoolean(2), row.getLong(3)))
                .list();
    }

    @Test
    void are_none_over_random_worlds() throws SQLException {
        try (RetentionHouse house = new RetentionHouse(TODAY)) {
            try (var login = house.database.connections().openAsLogin();
                    var statement = login.createStatement()) {
                statement.execute(RandomWorld.TABLES);
                statement.execute("GRANT DELETE, UPDATE ON world.thing TO lethe_retention;"
                        + " GRANT ALL ON SCHEMA world TO lethe_operator;"
                        + " GRANT ALL ON ALL TABLES IN SCHEMA world TO lethe_operator");
            }
            house.database.execute(DatabaseRole.LETHE_OWNER, "GRANT DELETE ON lethe.hold TO lethe_operator");
            for (int number = 0; number < WORLDS; number++) {
                judge(house, new RandomWorld(SEED + number));
            }
        }
        report("rows of " + WORLDS + " random worlds");
    }

    private void judge(RetentionHouse house, RandomWorld world) {
        house.database.execute(
                DatabaseRole.LETHE_OPERATOR,
                "DELETE FROM lethe.hold; " + world.rows(ROWS) + world.hold() + world.hold());
        FactReader facts = new FactReader(house.place.retention(), world.policy());
        Decision decision = new Decision(world.bound().cluster(), world.policy().earliest(), world.asOf());
        Set<String> mustGo = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (FactReader.Row row : facts.all(world.bound(), world.asOf())) {
            all.add(row.key());
            switch (decision.of(row.facts())) {
                case Outcome.Erase erase -> mustGo.add(row.key());
                case Outcome.Anonymise anonymise -> mustGo.add(row.key());
                case Outcome.Keep keep -> {}
                case Outcome.Open open -> {}
                case Outcome.Suspended suspended -> {}
                case Outcome.Quarantined quarantined -> {}
                case Outcome.AlreadyAnonymised done -> {}
                case Outcome.NoPurpose none -> {}
            }
        }
        erase(house, world);
        Set<String> gone = new HashSet<>(all);
        gone.removeAll(JdbcClient.create(house.place.retention())
                .sql("SELECT CAST(id AS text) FROM world.thing WHERE done IS DISTINCT FROM 'done'")
                .query(String.class)
                .list());
        labelled += all.size();
        falseErases += gone.stream().filter(key -> !mustGo.contains(key)).count();
        missedErases += mustGo.stream().filter(key -> !gone.contains(key)).count();
    }

    private static void erase(RetentionHouse house, RandomWorld world) {
        RunRegistry registry = new RunRegistry(house.place.retention(), house.clock);
        Run run = registry.open("labels", world.policy(), world.asOf(), "a random world");
        ClusterPlan plan = new PlanReader(house.place.retention(), world.policy())
                .readAll(List.of(world.bound()), world.asOf(), refused -> false)
                .getFirst();
        new RunClusters(house.place.retention(), house.clock).intend(run, 0, plan, Optional.empty());
        RunContext context = new RunContext(
                new Fence(run.runId(), run.token()),
                world.policy(),
                world.asOf(),
                house.place.tombstones(),
                house.clock,
                0);
        new SliceWriter(house.place.retention(), house.place.maintenance(), context)
                .write(world.bound(), slices(world), new Ended());
        registry.end(run, RunEnd.COMPLETED, null, java.util.Map.of());
    }

    private static List<Slice> slices(RandomWorld world) {
        String middle = String.valueOf(ROWS / 2);
        return SliceWriter.together(world.bound().cluster()) > 1
                ? List.of(new Slice.Range("thing", null, middle), new Slice.Range("thing", middle, null))
                : List.of(new Slice.Range("thing", null, null));
    }

    private long count(boolean mustGo, boolean gone, long rows) {
        labelled += rows;
        falseErases += gone && !mustGo ? rows : 0;
        missedErases += mustGo && !gone ? rows : 0;
        return rows;
    }

    private void report(String what) {
        System.out.printf(
                "%d labelled %s: %d erased that had to stay, %d stayed that had to go%n",
                labelled, what, falseErases, missedErases);
        assertThat(labelled).isPositive();
        assertThat(falseErases).isZero();
        assertThat(missedErases).isZero();
    }
}
