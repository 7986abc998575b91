package org.lethe.bench.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;

/** Partitions dropped by the job, survivors moved and every row counted, against the same statements by hand without counting. */
final class Partitions {
    private final Ground ground;
    private final int daysOfPartition;

    Partitions(Ground ground, int daysOfPartition) {
        this.ground = ground;
        this.daysOfPartition = daysOfPartition;
    }

    List<Line> lines(String stage, String name) {
        Heap heap = new Heap();
        heap.reset();
        List<Measured> all = new ArrayList<>();
        List<Measured> slowest = new ArrayList<>();
        List<Measured> byHand = new ArrayList<>();
        for (int round = 1; round <= ground.rounds(); round++) {
            ground.say("%s: round %d of %d", name, round, ground.rounds());
            String left = ground.onCopy(stage, connections -> ours(connections, all, slowest));
            String leftByHand = ground.onCopy(stage, connections -> byHand(connections, byHand));
            Remains.same(name, left, leftByHand);
        }
        return List.of(
                new Line(
                        name,
                        expired().size()
                                + " partitions dropped, survivors moved : DETACH, INSERT … SELECT, DROP by hand",
                        Median.of(all),
                        Median.of(byHand),
                        null,
                        heap.peakMb()),
                new Line(
                        name + "-slowest",
                        "the slowest of them : 1 s",
                        Median.of(slowest),
                        new Measured(1, 0),
                        1.0,
                        heap.peakMb()));
    }

    private String ours(Connections connections, List<Measured> all, List<Measured> slowest) {
        try (Meter meter = new Meter(connections)) {
            Phases[] phases = new Phases[1];
            Measured whole = meter.of(() -> phases[0] = ground.night().run(connections, Days.HALF));
            ground.say("  %s", phases[0]);
            List<Double> each = phases[0].partitions();
            all.add(new Measured(each.stream().mapToDouble(Double::doubleValue).sum(), whole.walBytes()));
            slowest.add(new Measured(
                    each.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), 0));
            return Remains.ofReadings(connections, "reading_by_day");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String byHand(Connections connections, List<Measured> rounds) {
        try (Meter meter = new Meter(connections);
                Connection maintenance = connections.open(DatabaseRole.LETHE_MAINTENANCE)) {
            Measured effect = meter.of(() -> {
                for (String partition : expired()) {
                    ByHand.dropDay(maintenance, partition, Days.HALF);
                }
            });
            ground.say("  by hand %.2f s", effect.seconds());
            rounds.add(effect);
            return Remains.ofReadings(connections, "reading_by_day");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> expired() {
        List<String> names = new ArrayList<>();
        LocalDate firstKept = Days.HALF.minusDays(Days.KEPT);
        for (LocalDate day = Days.LAST.minusDays(Days.KEPT);
                !day.plusDays(daysOfPartition).isAfter(firstKept);
                day = day.plusDays(daysOfPartition)) {
            names.add("bench.day_" + day.toString().replace("-", ""));
        }
        return names;
    }
}
