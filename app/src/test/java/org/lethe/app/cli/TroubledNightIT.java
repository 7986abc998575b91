package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.app.command.ExitCode;
import org.lethe.database.DatabaseRole;

/**
 * A night in which the database is in trouble, or an application in the way: the slice is tried again or the night fails
 * loudly, and never is anything half recorded. Fifty service cases are due; they are one slice.
 */
class TroubledNightIT {

    private static final String DAY = "2026-06-15";
    private static final int DUE = 50;

    @SuppressWarnings("NullAway.Init") // before each
    private TryingIt it;

    @BeforeEach
    void fifty_cases_are_due() {
        it = new TryingIt("trouble");
        assertThat(it.lethe("migrate")).as(it.err()).isEqualTo(ExitCode.DONE);
        owner("""
                INSERT INTO business.data_category (category, name) VALUES ('location', 'Location') ON CONFLICT DO NOTHING;
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel, first_registered_on)
                VALUES (1, 'VF1TEST0000000001', 'Make', 'Model', 'M1', 'ICE', 'petrol', '2024-01-01');
                INSERT INTO business.service_case (case_id, vehicle_id, category, kind, opened_at, closed_at)
                SELECT i, 1, 'location', 'trip', '2026-01-01', '2026-01-02' FROM generate_series(1, 50) AS i;
                """);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void of_two_at_once_one_works_and_the_other_says_so() {
        trigger("PERFORM pg_sleep(2); RETURN OLD", "OLD.case_id = 1");
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> run());
        awaitSession("wait_event = 'PgSleep'");

        assertThat(it.lethe("run", "retention", "--as-of", DAY)).isEqualTo(ExitCode.REFUSED);
        assertThat(it.err()).contains("Another run of retention", "lethe status", "takes it over");
        assertThat(first.join()).isEqualTo(ExitCode.DONE);
        assertErased();
    }

    @Test
    void a_full_disk_fails_the_night_and_the_next_one_goes_on() {
        // What PostgreSQL says when it cannot extend a file; a small tablespace would need an administrator.
        trigger("RAISE 'could not extend file' USING ERRCODE = 'disk_full'; RETURN OLD", "OLD.case_id = 30");

        assertThat(run()).isEqualTo(ExitCode.FAILED);

        assertThat(it.err()).contains("SQLSTATE 53100", "the disk is full");
        assertNothingRecorded();
        owner("DROP TRIGGER trouble ON business.service_case");
        assertThat(run()).as(it.err()).isEqualTo(ExitCode.DONE);
        assertErased();
    }

    @Test
    void a_session_that_the_administrator_ends_in_the_middle_of_a_slice_fails_the_night_and_the_next_one_goes_on() {
        trigger("PERFORM pg_sleep(20); RETURN OLD", "OLD.case_id = 30");
        CompletableFuture<Integer> night = CompletableFuture.supplyAsync(() -> run());
        awaitSession("wait_event = 'PgSleep'");

        login("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                + " AND datname = current_database()");

        assertThat(night.join()).isEqualTo(ExitCode.FAILED);
        assertThat(it.err()).containsAnyOf("SQLSTATE 57P01", "the connection to the database is gone");
        assertNothingRecorded();
        owner("DROP TRIGGER trouble ON business.service_case");
        assertThat(run()).as(it.err()).isEqualTo(ExitCode.DONE);
        assertErased();
    }

    @Test
    void a_row_that_something_keeps_in_silence_fails_the_night() {
        trigger("RETURN NULL", "OLD.case_id = 7");

        assertThat(run()).isEqualTo(ExitCode.FAILED);

        assertThat(it.err()).contains("service-case");
        assertNothingRecorded();
    }

    /** The slice has one row and wants the other; the application has the other and wants the one. */
    @Test
    void gives_way_to_an_application_that_locks_the_same_rows_the_other_way_round() throws SQLException {
        try (Connection application = it.database.connect(DatabaseRole.BUSINESS_OWNER);
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("UPDATE business.service_case SET kind = 'trip' WHERE case_id = 50");
            CompletableFuture<Integer> night = CompletableFuture.supplyAsync(() -> run());
            awaitSession("wait_event_type = 'Lock' AND query LIKE '%DELETE FROM%'");

            statement.execute("UPDATE business.service_case SET kind = 'trip' WHERE case_id = 1"); // or a deadlock
            application.commit();

            assertThat(night.join()).as(it.err()).isEqualTo(ExitCode.DONE);
        }
        assertThat(number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
        assertErased();
    }

    private int run() {
        return it.lethe("run", "retention", "--as-of", DAY);
    }

    private void assertNothingRecorded() {
        assertThat(number("SELECT count(*) FROM business.service_case")).isEqualTo(DUE);
        assertThat(number("SELECT count(*) FROM lethe.evidence WHERE kind = 'completion'"))
                .isZero();
        assertThat(number("SELECT sum(done_rows) FROM lethe.run_cluster")).isZero();
        assertThat(number("SELECT count(*) FROM lethe.run WHERE status = 'failed'"))
                .isEqualTo(1);
    }

    private void assertErased() {
        assertThat(number("SELECT count(*) FROM business.service_case")).isZero();
        assertThat(number("SELECT sum(CAST(CAST(body AS jsonb) ->> 'done' AS bigint)) FROM lethe.evidence"
                        + " WHERE kind = 'completion'"))
                .isEqualTo(DUE);
        assertThat(number("SELECT count(*) FROM lethe.run")).isEqualTo(1);
    }

    private void trigger(String body, String when) {
        owner("""
                CREATE FUNCTION business.trouble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s; END $$;
                CREATE TRIGGER trouble BEFORE DELETE ON business.service_case
                    FOR EACH ROW WHEN (%s) EXECUTE FUNCTION business.trouble();
                """.formatted(body, when));
    }

    private void owner(String sql) {
        it.database.execute(DatabaseRole.BUSINESS_OWNER, sql);
    }

    private void awaitSession(String condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (login("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND " + condition)
                == 0) {
            assertThat(System.nanoTime()).as("a session where " + condition).isLessThan(deadline);
        }
    }

    private long login(String query) {
        try (Connection login = it.database.connections().openAsLogin();
                Statement statement = login.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getMetaData().getColumnTypeName(1).equals("int8") ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query) {
        DatabaseRole role = query.contains("lethe.") ? DatabaseRole.LETHE_AUDIT : DatabaseRole.BUSINESS_OWNER;
        try (Connection connection = it.database.connect(role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
