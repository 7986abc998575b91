package org.lethe.bench.retention;

import java.util.ArrayList;
import java.util.List;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;

/** The same night with ten and a hundred times the rows: linear or better. */
final class Growth {
    private static final int TENFOLD = 10;

    private final Ground ground;

    Growth(Ground ground) {
        this.ground = ground;
    }

    /** @param whole the night over all rows, as measured already */
    List<Line> lines(long rows, Measured whole) {
        Heap heap = new Heap();
        heap.reset();
        Measured hundredth = night(rows / TENFOLD / TENFOLD);
        Measured tenth = night(rows / TENFOLD);
        return List.of(
                new Line(
                        "growth-10",
                        "ten times the rows : a hundredth of them",
                        tenth,
                        hundredth,
                        (double) TENFOLD,
                        heap.peakMb()),
                new Line("growth-100", "all rows : a tenth of them", whole, tenth, (double) TENFOLD, heap.peakMb()));
    }

    private Measured night(long rows) {
        ground.say("growth: %,d rows", rows);
        String stage = ground.stages().readings("growth", rows);
        List<Measured> nights = new ArrayList<>();
        for (int round = 1; round <= ground.rounds(); round++) {
            nights.add(ground.onCopy(stage, connections -> {
                try (Meter meter = new Meter(connections)) {
                    return meter.of(() -> ground.night().run(connections, Days.HALF));
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        ground.databases().drop(stage);
        return Median.of(nights);
    }
}
