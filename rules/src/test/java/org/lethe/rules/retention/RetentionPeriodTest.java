package org.lethe.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, P1Y,  false, 2025-02-28", // a leap day clamps
        "2024-02-29, P4Y,  false, 2028-02-29",
        "2025-01-31, P1M,  false, 2025-02-28",
        "2026-10-25, P28D, false, 2026-11-22",
        "2026-11-22, P0D,  false, 2026-11-22",
        "2024-03-15, P10Y, true,  2034-12-31", // Belgian VAT Code, art. 60: ten years from 1 January after the document
        "2024-12-31, P10Y, true,  2034-12-31",
        "2025-01-01, P10Y, true,  2035-12-31",
    })
    void keeps_to_the_last_day(LocalDate start, Period period, boolean endOfYear, LocalDate until) {
        assertThat(new RetentionPeriod(period, endOfYear).until(start)).isEqualTo(until);
    }

    @Test
    void is_never_negative_and_never_absurd() {
        assertThatThrownBy(() -> new RetentionPeriod(Period.ofDays(-1), false)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new RetentionPeriod(Period.ofYears(1001), false))
                .hasMessageContaining("1000 years");
    }

    @Property(tries = 5_000)
    void the_last_expired_start_is_the_greatest_whose_last_day_is_before_the_date(
            @ForAll @IntRange(max = 12) int years,
            @ForAll @IntRange(max = 14) int months,
            @ForAll @IntRange(max = 40) int days,
            @ForAll boolean endOfYear,
            @ForAll @IntRange(max = 20_000) int date) {
        RetentionPeriod period = new RetentionPeriod(Period.of(years, months, days), endOfYear);
        LocalDate asOf = LocalDate.of(2000, 1, 1).plusDays(date);

        LocalDate last = period.lastExpiredStart(asOf);

        assertThat(period.until(last)).isBefore(asOf);
        for (int i = 1; i <= 400; i++) {
            assertThat(period.until(last.plusDays(i))).isAfterOrEqualTo(asOf);
        }
    }

    @Property(tries = 5_000)
    void a_later_start_never_ends_earlier(
            @ForAll @IntRange(max = 12) int years,
            @ForAll @IntRange(max = 14) int months,
            @ForAll @IntRange(max = 40) int days,
            @ForAll boolean endOfYear,
            @ForAll @IntRange(max = 20_000) int date) {
        RetentionPeriod period = new RetentionPeriod(Period.of(years, months, days), endOfYear);
        LocalDate start = LocalDate.of(2000, 1, 1).plusDays(date);

        assertThat(period.until(start.plusDays(1))).isAfterOrEqualTo(period.until(start));
    }
}
