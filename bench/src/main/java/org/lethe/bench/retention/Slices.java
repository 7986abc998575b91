package org.lethe.bench.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;

/** The job's slices and its verification against the statements that do the same, on copies of one stage; and the whole night. */
final class Slices {
    private static final Double TARGET = 1.3;

    private final Ground ground;
    private final Subject subject;

    Slices(Ground ground, Subject subject) {
        this.ground = ground;
        this.subject = subject;
    }

    /** Both sides in turn; the second line adds our plan, and what either does afterwards so that dead rows leave the files. */
    List<Line> lines(String stage, String name, String what) {
        Heap heap = new Heap();
        heap.reset();
        List<Measured> ours = new ArrayList<>();
        List<Measured> nights = new ArrayList<>();
        List<Measured> byHand = new ArrayList<>();
        List<Measured> byHandTidied = new ArrayList<>();
        for (int round = 1; round <= ground.rounds(); round++) {
            ground.say("%s: round %d of %d", name, round, ground.rounds());
            String left = ground.onCopy(stage, connections -> ours(connections, ours, nights));
            String leftByHand = ground.onCopy(stage, connections -> byHand(connections, byHand, byHandTidied));
            Remains.same(name, left, leftByHand);
        }
        return List.of(
                new Line(name, what, Median.of(ours), Median.of(byHand), TARGET, heap.peakMb()),
                new Line(
                        name + "-night",
                        what + ", the whole night, VACUUM and ANALYZE on both sides",
                        Median.of(nights),
                        Median.of(byHandTidied),
                        null,
                        heap.peakMb()));
    }

    private String ours(Connections connections, List<Measured> ending, List<Measured> nights) {
        try (Meter meter = new Meter(connections)) {
            Phases[] phases = new Phases[1];
            Measured whole = meter.of(() -> phases[0] = ground.night().run(connections, subject.asOf()));
            ground.say("  %s", phases[0]);
            nights.add(whole);
            ending.add(new Measured(phases[0].erasing() + phases[0].verifying(), whole.walBytes()));
            return subject.remains(connections);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String byHand(Connections connections, List<Measured> untidied, List<Measured> tidied) {
        try (Meter meter = new Meter(connections)) {
            Measured effect = meter.of(() -> subject.byHand(connections));
            Measured vacuum = meter.of(() -> subject.tidyByHand(connections));
            ground.say("  by hand %.2f s, tidying %.2f s", effect.seconds(), vacuum.seconds());
            untidied.add(effect);
            tidied.add(effect.plus(vacuum));
            return subject.remains(connections);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is ended, by hand and by rule. */
    interface Subject {
        LocalDate asOf();

        void byHand(Connections connections) throws java.sql.SQLException;

        void tidyByHand(Connections connections) throws java.sql.SQLException;

        String remains(Connections connections);
    }

    /** Readings that go. */
    static final Subject READINGS = new Subject() {
        @Override
        public LocalDate asOf() {
            return Days.HALF;
        }

        @Override
        public void byHand(Connections connections) throws java.sql.SQLException {
            ByHand.delete(connections, asOf());
        }

        @Override
        public void tidyByHand(Connections connections) throws java.sql.SQLException {
            ByHand.vacuum(connections, "bench.reading");
        }

        @Override
        public String remains(Connections connections) {
            return Remains.ofReadings(connections, "reading");
        }
    };

    /** Subscriptions that are anonymised. */
    static final Subject SUBSCRIPTIONS = new Subject() {
        @Override
        public LocalDate asOf() {
            return Days.HALF;
        }

        @Override
        public void byHand(Connections connections) throws java.sql.SQLException {
            ByHand.anonymise(connections, asOf());
        }

        @Override
        public void tidyByHand(Connections connections) throws java.sql.SQLException {
            ByHand.vacuum(connections, "bench.subscription, bench.subscription_party");
        }

        @Override
        public String remains(Connections connections) {
            return Remains.ofSubscriptions(connections);
        }
    };
}
