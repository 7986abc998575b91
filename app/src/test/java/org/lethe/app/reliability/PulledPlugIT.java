package org.lethe.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pulls the plug at random moments of a night, of the program or of PostgreSQL, and types the same command again. Three times
 * here; fifty with {@code ./mvnw verify -Psoak}. The seed is printed: {@code -Dlethe.seed=N} plays the same choices again.
 */
class PulledPlugIT {

    private static final int KILLS = Integer.getInteger("lethe.kills", 3);
    private static final int KILLS_IN_A_NIGHT = 3;
    private static final int STARTS = 3;
    private static final long SEED = Long.getLong("lethe.seed", 20_261_122L);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static EndState undisturbed;
    private static long entries;

    @BeforeAll
    static void a_night_that_nobody_disturbs() {
        try (SampleHome home = SampleHome.copyOf("undisturbed", Map.of())) {
            long before = EndState.of(home).rows();
            home.done("run", "retention", "--as-of", SampleHome.DAY);
            undisturbed = EndState.of(home);
            entries = home.ask("SELECT count(*) FROM lethe.evidence");
            assertThat(before - undisturbed.rows()).isPositive().isEqualTo(EndState.goneByLedger(home));
        }
    }

    @Test
    void ends_in_the_same_rows_as_a_night_that_nobody_disturbed() {
        System.out.printf("%d kills, -Dlethe.seed=%d%n", KILLS, SEED);
        Map<Plug, Integer> killed = new EnumMap<>(Plug.class);
        for (int night = 0; sum(killed) < KILLS; night++) {
            try (SampleHome home = SampleHome.copyOf("night-" + night, Map.of())) {
                disturbed(home, night, killed);
            }
        }
        System.out.println(killed + ": every night ended in the same rows");
    }

    private static void disturbed(SampleHome home, int number, Map<Plug, Integer> killed) {
        Random random = new Random(SEED + number);
        for (int kill = 0; kill < KILLS_IN_A_NIGHT && sum(killed) < KILLS && !completed(home); kill++) {
            Plug plug = Plug.values()[(number * KILLS_IN_A_NIGHT + kill) % Plug.values().length];
            long already = home.ask("SELECT count(*) FROM lethe.evidence");
            long moment = already + random.nextLong(Math.max(1, (entries - already) * 2 / 3));
            int later = random.nextInt(60);
            if (pull(home, plug, moment, later)) {
                killed.merge(plug, 1, Integer::sum);
                System.out.printf(
                        "night %d: %s %d ms after ledger entry %d of about %d%n", number, plug, later, moment, entries);
            }
        }
        int code = 1;
        for (int start = 0; code == 1 && start < STARTS && !completed(home); start++) {
            try (RealProcess again = home.night()) {
                code = again.ended(PATIENCE); // 1 where a busy machine does not answer in ten seconds
                assertThat(code).as("seed %d: %s", SEED + number, again.said()).isIn(0, 1);
            }
        }
        assertThat(EndState.of(home)).as("seed %d", SEED + number).isEqualTo(undisturbed);
        assertThat(home.done("evidence", "verify")).contains("INTACT");
        assertThat(completed(home)).isTrue();
        assertThat(home.ask("SELECT count(*) FROM lethe.run")).isEqualTo(1);
        assertThat(home.ask("SELECT count(*) FROM lethe.evidence WHERE kind = 'started'"))
                .isEqualTo(1);
        assertThat(staleExecutions(home)).as("executions that claim to run").isZero();
    }

    /** Whether the night was disturbed at all: near its end it may be faster. */
    private static boolean pull(SampleHome home, Plug plug, long moment, int later) {
        try (RealProcess night = home.night()) {
            awaitEntries(home, night, moment);
            sleep(later);
            if (!night.isAlive()) {
                assertThat(night.ended(PATIENCE)).as(night.said()).isZero();
                return false;
            }
            switch (plug) {
                case PROGRAM -> night.signal("KILL");
                case POSTGRESQL -> RealProcess.signal("KILL", home.postmaster());
                case ASKED_TO_END -> night.signal("TERM");
            }
            int code = night.ended(PATIENCE);
            if (plug == Plug.POSTGRESQL) {
                home.startServerAgain();
            }
            assertThat(code)
                    .as("a night that was disturbed never looks successful: %s", night.said())
                    .isIn(completed(home) ? List.of(0, 1, 137, 143) : List.of(1, 2, 137, 143));
            return true;
        }
    }

    private static boolean completed(SampleHome home) {
        return home.ask("SELECT count(*) FROM lethe.run WHERE status = 'completed'") == 1;
    }

    private static void awaitEntries(SampleHome home, RealProcess night, long moment) {
        try (Connection audit = home.connect("lethe_audit");
                Statement statement = audit.createStatement()) {
            while (night.isAlive()) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM lethe.evidence")) {
                    row.next();
                    if (row.getLong(1) > moment) {
                        return;
                    }
                }
                sleep(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long staleExecutions(SampleHome home) {
        try (Connection batch = home.connect("lethe_batch");
                Statement statement = batch.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM lethe.batch_job_execution"
                        + " WHERE status IN ('STARTING', 'STARTED', 'STOPPING')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sum(Map<Plug, Integer> killed) {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is pulled. */
    private enum Plug {
        /** {@code kill -9} of the program. */
        PROGRAM,
        /** {@code kill -9} of the server's first process. */
        POSTGRESQL,
        /** SIGTERM: it stops between two slices. */
        ASKED_TO_END
    }
}
