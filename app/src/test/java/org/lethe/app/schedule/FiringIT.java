package org.lethe.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.app.schedule.ScheduleHouse.COMPLETED;
import static org.lethe.app.schedule.ScheduleHouse.daysAgo;
import static org.lethe.app.schedule.ScheduleHouse.everyNight;
import static org.lethe.app.schedule.ScheduleHouse.nightOf;
import static org.lethe.app.schedule.ScheduleHouse.onlyDaysAgo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.app.schedule.ScheduleHouse.CountedNight;
import org.lethe.app.schedule.ScheduleHouse.LongNight;
import org.lethe.readers.schedule.Firing;
import org.lethe.writers.schedule.FiringEnd;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.listeners.JobListenerSupport;

class FiringIT {
    private ScheduleHouse house;

    @BeforeEach
    void open() {
        house = new ScheduleHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_firing_that_comes_late_has_the_date_it_was_scheduled_for() throws Exception {
        CountedNight night = new CountedNight(asOf -> COMPLETED);
        NightScheduler serve = house.process(onlyDaysAgo(3), WhenMissed.RUN_ONCE, night);
        serve.enrol();
        house.isDueSince(nightOf(daysAgo(3)));

        serve.start();

        assertThat(house.ended(1)).singleElement().satisfies(firing -> {
            assertThat(firing.result()).isEqualTo("completed");
            assertThat(firing.asOf()).isEqualTo(daysAgo(3));
            assertThat(firing.scheduledAt()).isEqualTo(nightOf(daysAgo(3)));
        });
        assertThat(night.ran).containsExactly(daysAgo(3));
    }

    @Test
    void after_a_downtime_of_many_nights_the_latest_runs_and_no_other() throws Exception {
        CountedNight night = new CountedNight(asOf -> COMPLETED);
        NightScheduler serve = house.process(everyNight(), WhenMissed.RUN_ONCE, night);
        serve.enrol();
        house.isDueSince(nightOf(daysAgo(9)));

        serve.start();
        house.ended(1);
        Thread.sleep(1_000);

        Instant latest =
                everyNight().latest(nightOf(daysAgo(9)), Clock.systemUTC().instant());
        assertThat(house.firings()).extracting(Firing::scheduledAt).containsExactly(latest);
        assertThat(night.ran).containsExactly(LocalDate.ofInstant(latest, ScheduleHouse.BRUSSELS));
        assertThat(serve.next("test-policy")).isEqualTo(everyNight().after(latest));
    }

    @Test
    void a_missed_night_is_skipped_when_the_configuration_says_so_and_shown_as_missed() throws Exception {
        CountedNight night = new CountedNight(asOf -> COMPLETED);
        NightScheduler serve = house.process(everyNight(), WhenMissed.SKIP, night);
        serve.enrol();
        house.isDueSince(nightOf(daysAgo(2)));

        serve.start();

        assertThat(house.ended(2))
                .allSatisfy(firing -> assertThat(firing.result()).isEqualTo("missed"));
        assertThat(house.firings()).extracting(Firing::asOf).contains(daysAgo(2), daysAgo(1));
        assertThat(night.ran).isEmpty();
        ScheduleHouse.waitFor(() -> house.reader()
                .upcoming()
                .getFirst()
                .next()
                .isAfter(Clock.systemUTC().instant()));
    }

    @Test
    void a_failing_night_is_a_failed_execution_and_shows_as_failed() throws Exception {
        Heard heard = fireOnce(new CountedNight(asOf -> new FiringEnd(
                FiringEnd.Result.FAILED, null, "run-failed", "Run 7 failed: SQLSTATE 40P01 (deadlock).")));

        assertThat(house.ended(1)).singleElement().satisfies(firing -> {
            assertThat(firing.result()).isEqualTo("failed");
            assertThat(firing.code()).isEqualTo("run-failed");
            assertThat(firing.message()).contains("40P01");
        });
        ScheduleHouse.waitFor(() -> heard.failures.size() == 1);
        assertThat(house.said.toString()).contains("failed [run-failed]: Run 7 failed");
    }

    @Test
    void a_night_that_throws_is_a_failed_execution_too_and_its_words_are_not_repeated() throws Exception {
        Heard heard = fireOnce(new CountedNight(asOf -> {
            throw new IllegalStateException("Key (email)=(an@example.org) already exists");
        }));

        ScheduleHouse.waitFor(() -> heard.failures.size() == 1);
        assertThat(house.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.result()).isEqualTo("failed");
            assertThat(firing.code()).isEqualTo("IllegalStateException");
            assertThat(firing.message()).isNull();
        });
        assertThat(house.said.toString()).doesNotContain("example.org");
    }

    @Test
    void a_refused_night_shows_as_refused_and_is_no_success() throws Exception {
        Heard heard = fireOnce(new CountedNight(
                asOf -> new FiringEnd(FiringEnd.Result.REFUSED, null, "above-cap", "2 cluster(s) were left alone")));

        assertThat(house.ended(1)).extracting(Firing::result).containsExactly("refused");
        ScheduleHouse.waitFor(() -> heard.failures.size() == 1);
    }

    @Test
    void two_serve_processes_fire_each_night_once() throws Exception {
        CountedNight here = new CountedNight(asOf -> COMPLETED);
        CountedNight there = new CountedNight(asOf -> COMPLETED);
        Nights everySecond = new Nights("* * * * * ?", ScheduleHouse.BRUSSELS);

        house.process(everySecond, WhenMissed.RUN_ONCE, here).start();
        house.process(everySecond, WhenMissed.RUN_ONCE, there).start();

        List<Firing> firings = house.ended(5);
        assertThat(firings).extracting(Firing::scheduledAt).doesNotHaveDuplicates();
        assertThat(house.reader().processes()).hasSize(2);
    }

    @Test
    void a_stopping_process_ends_what_runs_and_the_next_one_continues_it_with_its_date() throws Exception {
        LongNight work = new LongNight();
        NightScheduler first = house.process(onlyDaysAgo(3), WhenMissed.RUN_ONCE, work);
        first.enrol();
        house.isDueSince(nightOf(daysAgo(3)));
        first.start();
        work.begun.await();

        first.stop();

        assertThat(house.firings()).extracting(Firing::result).containsExactly("stopped");
        CountedNight continued = new CountedNight(asOf -> COMPLETED);
        house.process(onlyDaysAgo(3), WhenMissed.RUN_ONCE, continued).start();
        assertThat(house.ended(2)).extracting(Firing::result).containsExactly("completed", "stopped");
        assertThat(continued.ran).containsExactly(daysAgo(3));
    }

    @Test
    void a_changed_configuration_replaces_the_stored_trigger_and_inherits_the_missed_night() throws Exception {
        CountedNight night = new CountedNight(asOf -> COMPLETED);
        house.process(onlyDaysAgo(3), WhenMissed.SKIP, night).enrol();
        house.isDueSince(nightOf(daysAgo(3)));
        LocalDate day = daysAgo(3);
        Nights anHourLater = new Nights(
                "0 30 3 %d %d ?".formatted(day.getDayOfMonth(), day.getMonthValue()), ScheduleHouse.BRUSSELS);

        house.process(anHourLater, WhenMissed.RUN_ONCE, night).start();

        assertThat(house.ended(1)).extracting(Firing::asOf).containsExactly(day);
        assertThat(house.reader().upcoming())
                .singleElement()
                .satisfies(next -> assertThat(next.cron()).isEqualTo(anHourLater.cron()));
    }

    @Test
    void a_firing_whose_process_died_is_given_up_as_lost_when_the_next_begins() throws Exception {
        house.database.execute(org.lethe.database.DatabaseRole.LETHE_BATCH, """
                INSERT INTO lethe.firing (policy, scheduled_at, as_of, process, started_at, result)
                VALUES ('test-policy', '2026-11-01 01:30Z', '2026-11-01', 'gone', '2026-11-01 01:30Z', 'running')
                """);
        assertThat(house.firings()).extracting(Firing::result).containsExactly("lost");

        fireOnce(new CountedNight(asOf -> COMPLETED));

        assertThat(house.ended(2)).extracting(Firing::result).contains("lost", "completed");
    }

    private Heard fireOnce(CountedNight night) throws Exception {
        NightScheduler serve = house.process(onlyDaysAgo(1), WhenMissed.RUN_ONCE, night);
        Heard heard = new Heard();
        serve.quartz().getListenerManager().addJobListener(heard);
        serve.enrol();
        house.isDueSince(nightOf(daysAgo(1)));
        serve.start();
        return heard;
    }

    /** What Quartz takes for failed. */
    private static final class Heard extends JobListenerSupport {
        final List<JobExecutionException> failures = new CopyOnWriteArrayList<>();

        @Override
        public String getName() {
            return "heard";
        }

        @Override
        public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
            if (failure != null) {
                failures.add(failure);
            }
        }
    }
}
