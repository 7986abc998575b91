package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;

/**
 * Reasons to keep a row, recorded by other sessions at random moments of whole runs: between plan and slice, during a slice,
 * during a partition's evacuation and drop. A few rounds here, a hundred with {@code ./mvnw verify -Psoak}; the careless ways
 * that lose this race are in {@link HoldRaceIT}.
 */
class HoldRaceRoundsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ROUNDS = Integer.getInteger("lethe.hold-rounds", 6);
    private static final long SEED = Long.getLong("lethe.seed", 20_261_122L);

    /** The promise is three seconds; this much more is for a machine that is busy with other things. */
    private static final long PATIENCE_MILLIS = 10_000;

    private static RetentionHouse house;

    @BeforeAll
    static void every_path_that_erases_has_a_barrier() {
        house = new RetentionHouse(TODAY);
        house.database.execute(DatabaseRole.BUSINESS_OWNER, RaceRound.BARRIERS);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void erases_nothing_afterwards_that_was_there_when_the_reason_to_keep_it_was_recorded() {
        Random random = new Random(SEED);
        Map<String, Integer> kept = new TreeMap<>();
        Map<String, Integer> tooLate = new TreeMap<>();
        long slowest = 0;
        long length = 1_000;
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < ROUNDS; number++) {
                RaceRound round = new RaceRound(number, TODAY);
                round.fill(house);
                List<CompletableFuture<Contender.Sight>> sights = new ArrayList<>();
                for (Contender contender : round.contenders()) {
                    int after = random.nextInt((int) length);
                    sights.add(CompletableFuture.supplyAsync(() -> contender.act(house, after), others));
                }
                long began = System.nanoTime();
                assertThat(house.run().status()).isEqualTo("completed");
                length = Math.max(200, (System.nanoTime() - began) / 1_000_000);
                for (CompletableFuture<Contender.Sight> seen : sights) {
                    Contender.Sight sight = seen.join();
                    (sight.rows() > 0 ? kept : tooLate).merge(sight.who().name(), 1, Integer::sum);
                    slowest = Math.max(slowest, sight.who().scope() == null ? 0 : sight.millis());
                    assertThat(sight.who().count(house))
                            .as("seed %d, round %d: %s", SEED, number, sight)
                            .isGreaterThanOrEqualTo(sight.rows());
                }
            }
        }
        System.out.printf(
                "%d rounds, -Dlethe.seed=%d: kept %s, too late %s, slowest hold %d ms%n",
                ROUNDS, SEED, kept, tooLate, slowest);
        assertThat(kept).isNotEmpty();
        assertThat(slowest).isLessThan(PATIENCE_MILLIS);
        assertThat(house.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }
}
