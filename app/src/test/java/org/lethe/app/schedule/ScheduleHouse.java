package org.lethe.app.schedule;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.lethe.app.platform.SchedulerTables;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.readers.schedule.Firing;
import org.lethe.readers.schedule.ScheduleReader;
import org.lethe.testing.TestDatabase;
import org.lethe.writers.schedule.FiringEnd;
import org.quartz.SchedulerException;

/** A database with the scheduler's tables, nights that do nothing but be counted, and as many serve processes as a test wants. */
final class ScheduleHouse implements AutoCloseable {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final FiringEnd COMPLETED = new FiringEnd(FiringEnd.Result.COMPLETED, null, null, null);

    final TestDatabase database = TestDatabase.fresh();
    final StringWriter said = new StringWriter();
    private final List<NightScheduler> serving = new ArrayList<>();

    ScheduleHouse() {
        new FrameworkTables(database.connections()).install(SchedulerTables.FIRST_TABLE, SchedulerTables.SCRIPT);
    }

    /** Once a year, on a day that was so many days ago; the hour does not matter. */
    static Nights onlyDaysAgo(int days) {
        LocalDate day = daysAgo(days);
        return new Nights("0 30 2 %d %d ?".formatted(day.getDayOfMonth(), day.getMonthValue()), BRUSSELS);
    }

    static LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), BRUSSELS).minusDays(days);
    }

    static Nights everyNight() {
        return new Nights("0 30 2 * * ?", BRUSSELS);
    }

    NightScheduler process(Nights nights, WhenMissed whenMissed, Night night) throws SchedulerException {
        NightScheduler scheduler = new NightScheduler(
                database.connections().dataSource(DatabaseRole.LETHE_BATCH),
                Clock.systemUTC(),
                new ScheduleSettings(nights, whenMissed, List.of()),
                List.of(night),
                new Journal(new PrintWriter(said), Clock.systemUTC(), BRUSSELS),
                "process-" + System.identityHashCode(night) + "-" + serving.size());
        serving.add(scheduler);
        return scheduler;
    }

    /** What a process that is down finds when it comes back. */
    void isDueSince(Instant due) {
        database.execute(
                DatabaseRole.LETHE_BATCH, "UPDATE lethe.qrtz_triggers SET next_fire_time = " + due.toEpochMilli());
    }

    static Instant nightOf(LocalDate day) {
        return day.atTime(2, 30).atZone(BRUSSELS).toInstant();
    }

    ScheduleReader reader() {
        return new ScheduleReader(database.connections().dataSource(DatabaseRole.LETHE_AUDIT), Clock.systemUTC());
    }

    List<Firing> firings() {
        return reader().firings(null, 100);
    }

    /** Waits until so many firings have ended. */
    List<Firing> ended(int count) throws InterruptedException {
        waitFor(() ->
                firings().stream().filter(firing -> firing.endedAt() != null).count() >= count);
        return firings();
    }

    static void waitFor(BooleanSupplier condition) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            if (Clock.systemUTC().instant().isAfter(end)) {
                throw new AssertionError("waited for 20 seconds");
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        serving.forEach(NightScheduler::stop);
        database.close();
    }

    /** A night that remembers for which dates it ran. */
    static final class CountedNight implements Night {
        final List<LocalDate> ran = new CopyOnWriteArrayList<>();
        private final Function<LocalDate, FiringEnd> work;

        CountedNight(Function<LocalDate, FiringEnd> work) {
            this.work = work;
        }

        @Override
        public String policy() {
            return "test-policy";
        }

        @Override
        public ZoneId zone() {
            return BRUSSELS;
        }

        @Override
        public FiringEnd run(LocalDate asOf) {
            ran.add(asOf);
            return work.apply(asOf);
        }

        @Override
        public void requestStop() {}
    }

    /** A night that works until it is asked to stop. */
    static final class LongNight implements Night {
        final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public String policy() {
            return "test-policy";
        }

        @Override
        public ZoneId zone() {
            return BRUSSELS;
        }

        @Override
        public FiringEnd run(LocalDate asOf) {
            begun.countDown();
            try {
                asked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new FiringEnd(FiringEnd.Result.STOPPED, null, "told-to-end", null);
        }

        @Override
        public void requestStop() {
            asked.countDown();
        }
    }
}
