package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CohortTest {

    @Test
    void is_told_as_a_band_in_which_few_none_all_and_all_but_a_few_are_not_told_apart() {
        for (long persons = Cohort.FEWEST; persons < 300; persons++) {
            for (long few = 0; few < GeneratedDealer.THRESHOLD; few++) {
                assertThat(new Cohort(few, persons).band()).isEqualTo(new Cohort(0, persons).band());
                assertThat(new Cohort(persons - few, persons).band()).isEqualTo(new Cohort(persons, persons).band());
            }
        }
    }

    @Test
    void is_not_told_of_fewer_than_twenty_five() {
        assertThat(new Cohort(12, 24).isPublishable()).isFalse();
        assertThat(new Cohort(12, 25).isPublishable()).isTrue();
    }

    @Test
    void is_printed_as_a_range() {
        assertThat(Cohort.words(new Cohort(1, 100).band())).isEqualTo("< 20 %");
        assertThat(Cohort.words(new Cohort(59, 100).band())).isEqualTo("50–60 %");
        assertThat(Cohort.words(new Cohort(80, 100).band())).isEqualTo("≥ 80 %");
    }
}
