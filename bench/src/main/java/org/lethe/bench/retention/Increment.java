package org.lethe.bench.retention;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.catalogue.PolicyBinder;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** A night on which few rows of a large table have expired, at two sizes of the table: its cost must follow the few. */
final class Increment {
    static final int EXPIRED = 1_000;

    private static final double TARGET = 1.5;
    private static final double TENFOLD = 10;

    private final Ground ground;
    private final List<Measured> erasing = new ArrayList<>();
    private final List<Measured> nights = new ArrayList<>();
    private final Heap heap = new Heap();

    Increment(Ground ground) {
        this.ground = ground;
    }

    List<Line> lines(String small, String large) {
        heap.reset();
        nights(small);
        nights(large);
        String what = EXPIRED + " expired among ten times the rows : the same among the tenth";
        return List.of(
                new Line(
                        "increment",
                        what + ", cutting and erasing",
                        erasing.get(1),
                        erasing.get(0),
                        TARGET,
                        heap.peakMb()),
                new Line(
                        "increment-night",
                        what + ", the whole night",
                        nights.get(1),
                        nights.get(0),
                        TENFOLD,
                        heap.peakMb()));
    }

    /** The rows that went are put back for the next round. */
    private void nights(String stage) {
        try (Connections connections = ground.databases().connect(stage);
                Meter meter = new Meter(connections)) {
            List<Measured> parts = new ArrayList<>();
            List<Measured> whole = new ArrayList<>();
            for (int round = 1; round <= ground.rounds(); round++) {
                Phases[] phases = new Phases[1];
                whole.add(meter.of(() -> phases[0] = ground.night().run(connections, Days.LAST)));
                parts.add(new Measured(phases[0].erasing(), whole.getLast().walBytes()));
                ground.say("increment in %s: round %d: %s", stage, round, phases[0]);
                Stages.owner(connections)
                        .execute("INSERT INTO bench.reading SELECT * FROM business.again ON CONFLICT DO NOTHING");
            }
            erasing.add(Median.of(parts));
            nights.add(Median.of(whole));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How PostgreSQL finds the erasable rows there, one line for each node. */
    List<String> plan(String stage) {
        try (Connections connections = ground.databases().connect(stage)) {
            Policy policy = Text.policy(Text.of("policy.yaml"));
            BoundPolicy bound = new PolicyBinder(connections.dataSource(DatabaseRole.LETHE_RETENTION)).bind(policy);
            Sql erasable = new Predicate(bound.cluster("reading"), policy, Days.LAST)
                    .erasable()
                    .after("EXPLAIN (COSTS OFF) DELETE FROM bench.reading AS row WHERE ");
            return new JdbcTemplate(connections.dataSource(DatabaseRole.LETHE_RETENTION))
                            .queryForList(
                                    erasable.text(),
                                    String.class,
                                    erasable.parameters().toArray())
                            .stream()
                            .map(Objects::requireNonNull)
                            .filter(line -> line.contains(" on ") && !line.contains("Filter") && !line.contains("Cond"))
                            .toList();
        }
    }
}
