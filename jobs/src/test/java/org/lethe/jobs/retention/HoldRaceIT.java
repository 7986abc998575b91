package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.database.DatabaseRole;
import org.lethe.rules.retention.HoldScope;

/**
 * A hold that has returned is never violated. The barrier is a trigger that holds every DELETE for a moment after it has taken
 * its snapshot: what is placed in that moment is what careless ways of erasing do not see.
 */
class HoldRaceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SUBJECT = "1";

    private RetentionHouse house;

    @BeforeEach
    void one_expired_case_behind_the_barrier() {
        house = new RetentionHouse(TODAY);
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.data_category (category, name) VALUES ('location', 'Location') ON CONFLICT DO NOTHING;
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel, first_registered_on)
                VALUES (1, 'VF1TEST0000000001', 'Make', 'Model', 'M1', 'ICE', 'petrol', '2024-01-01');
                INSERT INTO business.service_case (case_id, vehicle_id, category, kind, opened_at, closed_at)
                SELECT i, 1, 'location', 'trip', '2026-01-01', '2026-01-02' FROM generate_series(1, 50) AS i;
                CREATE FUNCTION business.barrier() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_sleep(0.8); RETURN NULL; END $$;
                CREATE TRIGGER barrier BEFORE DELETE ON business.service_case
                    FOR EACH STATEMENT EXECUTE FUNCTION business.barrier();
                """);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void keeps_what_a_hold_covers_that_returned_before_the_slice() {
        house.holds().place(false, HoldScope.CASE, SUBJECT, "dispute", null, "test");

        house.run();

        assertThat(exists()).isTrue();
        assertThat(house.count("SELECT count(*) FROM business.service_case")).isEqualTo(1);
    }

    @Test
    void erases_nothing_afterwards_that_was_there_when_the_placement_returned_in_the_middle_of_a_slice() {
        CompletableFuture<Void> run = CompletableFuture.runAsync(house::run);
        awaitBarrier();

        house.holds().place(false, HoldScope.CASE, SUBJECT, "dispute", null, "test");
        boolean thereWhenPlaced = exists();
        run.join();

        assertThat(exists()).isEqualTo(thereWhenPlaced);
    }

    @Test
    void does_not_erase_a_person_for_whose_vehicle_a_recall_was_recorded_meanwhile() {
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.customer (customer_id, kind, language, given_name, family_name, created_on, last_contact_on)
                VALUES (1, 'private', 'nl', 'An', 'Peeters', '2020-01-01', '2020-01-01');
                INSERT INTO business.vehicle_keeper (vehicle_id, customer_id, kept_from) VALUES (1, 1, '2024-01-01');
                INSERT INTO business.recall (recall_id, recall_code, title, opened_on) VALUES (1, 'R1', 'Brakes', '2026-11-01');
                CREATE TRIGGER barrier BEFORE DELETE ON business.customer
                    FOR EACH STATEMENT EXECUTE FUNCTION business.barrier();
                DROP TRIGGER barrier ON business.service_case;
                """);
        CompletableFuture<Void> run = CompletableFuture.runAsync(house::run);
        awaitBarrier();

        house.database.execute(
                DatabaseRole.BUSINESS_OWNER,
                "INSERT INTO business.recall_vehicle (recall_id, vehicle_id) VALUES (1, 1)");
        boolean thereWhenRecorded = house.count("SELECT count(*) FROM business.customer") == 1;
        run.join();

        assertThat(house.count("SELECT count(*) FROM business.customer") == 1).isEqualTo(thereWhenRecorded);
    }

    /** The ways that lose: each of them erases a row although the placement of its hold had returned while the row was there. */
    static List<CarelessErase> careless() {
        String notHeld = "NOT EXISTS (SELECT 1 FROM lethe.hold AS h WHERE h.released_at IS NULL AND h.scope = 'case'"
                + " AND h.subject_key = CAST(c.case_id AS text))";
        return List.of(
                new CarelessErase(
                        "a plain DELETE that looks for holds",
                        Connection.TRANSACTION_READ_COMMITTED,
                        List.of("DELETE FROM business.service_case AS c WHERE " + notHeld)),
                new CarelessErase(
                        "a DELETE of keys that were selected without holds",
                        Connection.TRANSACTION_READ_COMMITTED,
                        List.of("DELETE FROM business.service_case WHERE case_id IN"
                                + " (SELECT c.case_id FROM business.service_case AS c WHERE " + notHeld + ")")),
                new CarelessErase(
                        "the lock inside the DELETE",
                        Connection.TRANSACTION_READ_COMMITTED,
                        List.of("WITH l AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(1279611976, 1))"
                                + " DELETE FROM business.service_case AS c USING l WHERE " + notHeld)),
                new CarelessErase(
                        "the lock first, but with an older snapshot",
                        Connection.TRANSACTION_REPEATABLE_READ,
                        List.of(
                                "SELECT 1 FROM lethe.hold",
                                "SELECT pg_sleep(0.8)",
                                "SELECT pg_advisory_xact_lock_shared(1279611976, 1)",
                                "DELETE FROM business.service_case AS c WHERE " + notHeld)),
                new CarelessErase(
                        "serializable without a lock",
                        Connection.TRANSACTION_SERIALIZABLE,
                        List.of("DELETE FROM business.service_case AS c WHERE " + notHeld)),
                new CarelessErase(
                        "the lock in a trigger of the DELETE",
                        Connection.TRANSACTION_READ_COMMITTED,
                        List.of("DELETE FROM business.service_case AS c WHERE " + notHeld)),
                new CarelessErase(
                        "a session lock that is released before the COMMIT",
                        Connection.TRANSACTION_READ_COMMITTED,
                        List.of(
                                "SELECT pg_advisory_lock_shared(1279611976, 1)",
                                "DELETE FROM business.service_case AS c WHERE " + notHeld,
                                "SELECT pg_advisory_unlock_shared(1279611976, 1)",
                                "SELECT pg_sleep(1.5)")));
    }

    @ParameterizedTest
    @MethodSource("careless")
    void would_be_violated_by(CarelessErase way) {
        if (way.name().contains("trigger")) {
            house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                    CREATE FUNCTION business.late_lock() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(1279611976, 1); RETURN NULL; END $$;
                    CREATE TRIGGER late_lock BEFORE DELETE ON business.service_case
                        FOR EACH STATEMENT EXECUTE FUNCTION business.late_lock();
                    """);
        }
        CompletableFuture<Void> erase = CompletableFuture.runAsync(() -> way.run(house));
        awaitBarrier();

        place(way);
        boolean thereWhenPlaced = exists();
        erase.join();

        assertThat(thereWhenPlaced).isTrue();
        assertThat(exists())
                .as("the barrier must catch this way, or it catches nothing")
                .isFalse();
    }

    /** Placement as it is, except where a way takes the lock too late: there the placement must slip in before. */
    private void place(CarelessErase way) {
        if (way.statements().getFirst().startsWith("WITH l")) {
            house.database.execute(DatabaseRole.LETHE_OPERATOR, """
                    INSERT INTO lethe.hold (kind, scope, subject_key, reason, placed_by, placed_at)
                    VALUES ('hold', 'case', '1', 'dispute', 'test', '2026-11-22')
                    """);
        } else {
            house.holds().place(false, HoldScope.CASE, SUBJECT, "dispute", null, "test");
        }
    }

    private boolean exists() {
        return house.count("SELECT count(*) FROM business.service_case WHERE case_id = 1") == 1;
    }

    private void awaitBarrier() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (house.sleeping() == 0) {
            assertThat(System.nanoTime()).as("the barrier was reached").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** A way of erasing that somebody might think sufficient. */
    record CarelessErase(String name, int isolation, List<String> statements) {

        void run(RetentionHouse house) {
            try (Connection connection = house.database.connect(DatabaseRole.LETHE_RETENTION);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(isolation);
                for (String sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
