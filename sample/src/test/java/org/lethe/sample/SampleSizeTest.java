package org.lethe.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody chooses a scale. */
class SampleSizeTest {

    @Test
    void grows_in_proportion() {
        assertThat(new SampleSize(1).customers()).isEqualTo(2_000);
        assertThat(new SampleSize(1).telemetryRows()).isEqualTo(200_000);
        assertThat(new SampleSize(50).telemetryRows()).isEqualTo(10_000_000);
        assertThat(new SampleSize(50).copies()).isEqualTo(50);
        assertThat(new SampleSize(0.1).copies()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.01, 1_001, Double.NaN, Double.POSITIVE_INFINITY})
    void a_scale_without_sense_is_refused(double scale) {
        assertThatThrownBy(() -> new SampleSize(scale))
                .isInstanceOf(SampleRefusedException.class)
                .hasMessageContaining("between 0.05 and 1000");
    }
}
