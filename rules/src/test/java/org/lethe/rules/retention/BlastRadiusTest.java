package org.lethe.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BlastRadiusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BlastRadius ONE_PERCENT = new BlastRadius(0.01);

    @Test
    void lets_a_thousand_rows_pass_whatever_the_share() {
        assertThat(ONE_PERCENT.objection(1_000, 1_000, TODAY, null, 0)).isEmpty();
        assertThat(ONE_PERCENT.objection(1_001, 1_001, TODAY, null, 0)).isPresent();
    }

    @Test
    void grows_with_the_days_since_the_last_good_run() {
        assertThat(ONE_PERCENT.objection(1_000_000, 20_000, TODAY, TODAY.minusDays(1), 0))
                .isPresent();
        assertThat(ONE_PERCENT.objection(1_000_000, 20_000, TODAY, TODAY.minusDays(2), 0))
                .isEmpty();
    }

    @Test
    void asks_for_everything_after_a_jump_of_more_than_seven_days() {
        assertThat(ONE_PERCENT.objection(1_000_000, 1, TODAY, TODAY.minusDays(7), 0))
                .isEmpty();
        assertThat(ONE_PERCENT.objection(1_000_000, 1, TODAY, TODAY.minusDays(8), 0))
                .hasValueSatisfying(
                        because -> assertThat(because).contains("2026-11-14").contains("8 days"));
    }

    @Test
    void has_nothing_to_say_when_there_is_nothing_to_end_or_a_person_consented_to_as_much() {
        assertThat(ONE_PERCENT.objection(1_000_000, 0, TODAY, TODAY.minusYears(1), 0))
                .isEmpty();
        assertThat(ONE_PERCENT.objection(1_000_000, 500_000, TODAY, null, 500_000))
                .isEmpty();
        assertThat(ONE_PERCENT.objection(1_000_000, 500_001, TODAY, null, 500_000))
                .isPresent();
    }

    @Test
    void says_the_numbers() {
        assertThat(new BlastRadius(0.08)
                        .objection(200_000, 100_000, TODAY, null, 0)
                        .orElseThrow())
                .isEqualTo(
                        "100 000 rows are above the cap of 16 000 (8 % of 200 000 rows for each of 1 day, at least 1 000)");
    }

    @Test
    void does_not_shrink_for_a_run_of_a_past_date() {
        assertThat(ONE_PERCENT.objection(1_000_000, 10_000, TODAY, TODAY.plusDays(3), 0))
                .isEmpty();
    }
}
