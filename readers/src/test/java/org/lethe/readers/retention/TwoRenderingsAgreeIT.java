package org.lethe.readers.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Remainder;
import org.lethe.rules.retention.Decision;
import org.lethe.rules.retention.Outcome;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.OutcomeCode;
import org.lethe.testing.TestDatabase;
import org.lethe.testing.world.RandomWorld;

/** The decision in Java and the predicate in SQL, on many random policies over many random rows. */
class TwoRenderingsAgreeIT {

    private static final int WORLDS = Integer.getInteger("lethe.worlds", 1_000);
    private static final int ROWS = 40;
    private static final long SEED = Long.getLong("lethe.seed", 20_261_122L);

    private static final String NAMES_THAT_ARE_NO_KEYS = """
            INSERT INTO lethe.hold (kind, scope, subject_key, reason, placed_by, placed_at)
            SELECT 'hold', scope, name, 'test', 'test', '2026-01-01'
            FROM unnest(ARRAY['person', 'vehicle']) AS scope,
                 unnest(ARRAY['007', '-0', '+3', ' 4', '5 ', '1e0', 'x', '9223372036854775808', '99999999999999999999']) AS name
            """;

    private static TestDatabase database;
    private static DataSource retention;

    @BeforeAll
    static void create_the_tables() {
        database = TestDatabase.fresh();
        database.execute(DatabaseRole.LETHE_OWNER, "GRANT DELETE ON lethe.hold TO lethe_operator");
        try (var login = database.connections().openAsLogin();
                var statement = login.createStatement()) {
            statement.execute(RandomWorld.TABLES);
            statement.execute("GRANT ALL ON SCHEMA world TO lethe_operator");
            statement.execute("GRANT ALL ON ALL TABLES IN SCHEMA world TO lethe_operator");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        retention = database.connections().dataSource(DatabaseRole.LETHE_RETENTION);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void agree_on_every_row_and_account_for_every_row() {
        long compared = 0;
        long ended = 0;
        for (int i = 0; i < WORLDS; i++) {
            RandomWorld world = new RandomWorld(SEED + i);
            fill(world);
            List<FactReader.Row> rows = new FactReader(retention, world.policy()).all(world.bound(), world.asOf());
            Decision decision =
                    new Decision(world.bound().cluster(), world.policy().earliest(), world.asOf());
            for (FactReader.Row row : rows) {
                Outcome outcome = decision.of(row.facts());
                assertThat(row.outcome())
                        .as("seed %d, row %s: %s", SEED + i, row, outcome)
                        .isEqualTo(codeFor(outcome));
                assertThat(row.erasable())
                        .as("seed %d, row %s: %s", SEED + i, row, outcome)
                        .isEqualTo(ends(outcome));
                compared++;
                ended += ends(outcome) ? 1 : 0;
            }
            ClusterPlan plan = assertPlanAccountsFor(world, rows, decision);
            if (i % 4 == 0) { // as dear as the plan itself
                assertThat(new PlanReader(retention, world.policy()).left(List.of(world.bound()), world.asOf()))
                        .as("what a verification finds, seed %d", SEED + i)
                        .containsExactly(Remainder.of(plan));
            }
        }
        assertThat(compared).isEqualTo((long) WORLDS * ROWS);
        assertThat(ended).as("the worlds are not all empty").isGreaterThan(compared / 50);
    }

    @Test
    void never_end_more_rows_for_one_more_hold() {
        for (int i = 0; i < WORLDS / 10; i++) {
            RandomWorld world = new RandomWorld(SEED - 1 - i);
            fill(world);
            Set<String> before = erasable(world);
            database.execute(DatabaseRole.LETHE_OPERATOR, world.hold());
            Set<String> after = erasable(world);

            assertThat(before).as("seed %d", SEED - 1 - i).containsAll(after);
        }
    }

    @Test
    void find_the_same_rows_held_whether_keys_are_compared_as_numbers_or_as_text() {
        long held = 0;
        for (int i = 0; i < WORLDS / 10; i++) {
            RandomWorld world = new RandomWorld(SEED - 1 - i);
            fill(world);
            database.execute(DatabaseRole.LETHE_OPERATOR, NAMES_THAT_ARE_NO_KEYS);
            BoundCluster typed = world.bound();
            BoundCluster asText = new BoundCluster(
                    typed.cluster(),
                    typed.factTypes(),
                    typed.columnTypes(),
                    typed.reads(),
                    Map.of(),
                    typed.cascading());

            List<FactReader.Row> rows = new FactReader(retention, world.policy()).all(typed, world.asOf());

            assertThat(rows)
                    .as("seed %d", SEED - 1 - i)
                    .isEqualTo(new FactReader(retention, world.policy()).all(asText, world.asOf()));
            held += rows.stream()
                    .filter(row -> !row.facts().suspendedBy().isEmpty())
                    .count();
        }
        assertThat(held).as("the worlds are not all free").isPositive();
    }

    private static void fill(RandomWorld world) {
        database.execute(
                DatabaseRole.LETHE_OPERATOR,
                "DELETE FROM lethe.hold; " + world.rows(ROWS) + world.hold() + world.hold());
    }

    private static Set<String> erasable(RandomWorld world) {
        return new FactReader(retention, world.policy())
                .all(world.bound(), world.asOf()).stream()
                        .filter(FactReader.Row::erasable)
                        .map(FactReader.Row::key)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private static ClusterPlan assertPlanAccountsFor(RandomWorld world, List<FactReader.Row> rows, Decision decision) {
        ClusterPlan plan = new PlanReader(retention, world.policy())
                .readAll(List.of(world.bound()), world.asOf(), refused -> false)
                .getFirst();
        List<Outcome> outcomes = new ArrayList<>();
        rows.forEach(row -> outcomes.add(decision.of(row.facts())));
        assertThat(plan.rows()).isEqualTo(ROWS);
        assertThat(plan.erasable())
                .isEqualTo(outcomes.stream().filter(TwoRenderingsAgreeIT::ends).count());
        assertThat(plan.suspended()).isEqualTo(count(outcomes, Outcome.Suspended.class));
        assertThat(plan.open()).isEqualTo(count(outcomes, Outcome.Open.class));
        assertThat(plan.quarantined()).isEqualTo(count(outcomes, Outcome.Quarantined.class));
        assertThat(plan.keep()).isEqualTo(count(outcomes, Outcome.Keep.class));
        assertThat(plan.noPurpose()).isEqualTo(count(outcomes, Outcome.NoPurpose.class));
        assertThat(plan.done()).isEqualTo(count(outcomes, Outcome.AlreadyAnonymised.class));
        assertThat(plan.dueSoon()).isEqualTo(keptAndOverSoon(world, rows));
        assertThat(plan.oldestUntil())
                .isEqualTo(outcomes.stream()
                        .map(TwoRenderingsAgreeIT::until)
                        .filter(until -> !until.equals(LocalDate.MIN))
                        .min(LocalDate::compareTo)
                        .orElse(null));
        return plan;
    }

    /** Rows that are kept on the date and not 30 days later. */
    private static long keptAndOverSoon(RandomWorld world, List<FactReader.Row> rows) {
        Decision later = new Decision(
                world.bound().cluster(), world.policy().earliest(), world.asOf().plusDays(30));
        return rows.stream()
                .filter(row -> row.outcome() == OutcomeCode.KEEP)
                .filter(row -> !(later.of(row.facts()) instanceof Outcome.Keep))
                .count();
    }

    private static long count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    private static boolean ends(Outcome outcome) {
        return outcome instanceof Outcome.Erase || outcome instanceof Outcome.Anonymise;
    }

    private static LocalDate until(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Erase erase -> erase.until();
            case Outcome.Anonymise anonymise -> anonymise.until();
            default -> LocalDate.MIN;
        };
    }

    private static OutcomeCode codeFor(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Keep keep -> OutcomeCode.KEEP;
            case Outcome.Open open -> OutcomeCode.OPEN;
            case Outcome.Quarantined quarantined -> OutcomeCode.QUARANTINED;
            case Outcome.AlreadyAnonymised done -> OutcomeCode.DONE;
            case Outcome.NoPurpose none -> OutcomeCode.NO_PURPOSE;
            case Outcome.Suspended suspended -> OutcomeCode.EXPIRED;
            case Outcome.Erase erase -> OutcomeCode.EXPIRED;
            case Outcome.Anonymise anonymise -> OutcomeCode.EXPIRED;
        };
    }
}
