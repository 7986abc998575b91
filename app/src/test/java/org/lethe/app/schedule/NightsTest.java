package org.lethe.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightsTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Nights HALF_PAST_TWO = new Nights("0 30 2 * * ?", BRUSSELS);

    @Test
    void a_night_whose_time_the_clock_skips_is_due_at_the_jump() {
        assertThat(between(HALF_PAST_TWO, "2026-03-27T12:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly(
                        Instant.parse("2026-03-28T01:30:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void a_night_whose_time_comes_twice_is_due_at_its_first_coming() {
        assertThat(between(HALF_PAST_TWO, "2026-10-23T12:00:00Z", "2026-10-26T12:00:00Z"))
                .containsExactly(
                        Instant.parse("2026-10-24T00:30:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void whoever_asks_between_the_two_comings_hears_of_the_next_night() {
        assertThat(HALF_PAST_TWO.after(Instant.parse("2026-10-25T01:15:00Z")))
                .contains(Instant.parse("2026-10-26T01:30:00Z"));
        assertThat(HALF_PAST_TWO.after(Instant.parse("2026-10-25T00:29:59Z")))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 0 1 * * ?", "0 0 2 * * ?", "0 30 2 * * ?", "59 59 2 * * ?", "0 0 3 * * ?", "0 0 0 * * ?"})
    void every_date_of_ten_years_has_exactly_one_night(String cron) {
        Nights nights = new Nights(cron, BRUSSELS);

        List<LocalDate> dates = between(nights, "2024-12-31T23:00:00Z", "2034-12-31T22:59:59Z").stream()
                .map(night -> LocalDate.ofInstant(night, BRUSSELS))
                .toList();

        List<LocalDate> calendar = LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2035, 1, 1))
                .filter(date -> !cron.startsWith("0 0 0") || !date.equals(LocalDate.of(2025, 1, 1)))
                .toList();
        assertThat(dates).isEqualTo(calendar);
    }

    @Test
    void quartz_computes_the_trigger_of_both_nights_the_same_way() {
        NightTrigger trigger = new NightTrigger(HALF_PAST_TWO);
        trigger.setStartTime(Date.from(Instant.parse("2026-03-28T12:00:00Z")));

        assertThat(trigger.computeFirstFireTime(null)).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(trigger.getFireTimeAfter(Date.from(Instant.parse("2026-03-29T01:00:00Z"))))
                .isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
        assertThat(trigger.getFireTimeAfter(Date.from(Instant.parse("2026-10-25T00:30:00Z"))))
                .isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void of_several_missed_nights_the_latest_counts() {
        Instant missed = Instant.parse("2026-11-19T01:30:00Z");

        assertThat(HALF_PAST_TWO.latest(missed, Instant.parse("2026-11-22T09:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T01:30:00Z"));
        assertThat(HALF_PAST_TWO.latest(missed, missed)).isEqualTo(missed);
    }

    private static List<Instant> between(Nights nights, String from, String until) {
        List<Instant> found = new ArrayList<>();
        Instant end = Instant.parse(until);
        for (Instant next = nights.after(Instant.parse(from)).orElseThrow();
                next.isBefore(end);
                next = nights.after(next).orElseThrow()) {
            found.add(next);
        }
        return found;
    }
}
