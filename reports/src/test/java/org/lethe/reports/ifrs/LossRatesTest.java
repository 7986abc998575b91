package org.lethe.reports.ifrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossRatesTest {

    private static BigDecimal euros(long amount) {
        return BigDecimal.valueOf(amount);
    }

    /** ifrscommunity.com/knowledge-base/ifrs-9-impairment, example: lifetime expected losses of trade receivables by a matrix (IFRS 9 B5.5.35). */
    @Test
    void two_thousand_never_paid_of_a_hundred_thousand_sold_are_2_4_8_7_25_and_100_percent() {
        List<LossRates.LossRate> rates = LossRates.of(
                euros(100_000),
                Map.of("on time", euros(50_000), "1-30", euros(27_000), "31-60", euros(15_000), "61-90", euros(6_000)),
                List.of("on time", "1-30", "31-60", "61-90", "over 90"));

        assertThat(rates)
                .extracting(rate -> rate.percent().stripTrailingZeros().toPlainString())
                .containsExactly(
                        "2",
                        "4",
                        euros(200_000)
                                .divide(euros(23_000), MathContext.DECIMAL128)
                                .toPlainString(),
                        "25",
                        "100");
        assertThat(rates.get(2).percent()).as("kept unrounded").isNotEqualByComparingTo("8.7");
    }

    @Test
    void nothing_sold_loses_nothing_and_more_paid_than_sold_is_refused() {
        assertThat(LossRates.of(euros(0), Map.of(), LossRates.BUCKETS))
                .allSatisfy(rate -> assertThat(rate.percent()).isZero());
        assertThatThrownBy(() -> LossRates.of(euros(1), Map.of("not-due", euros(2)), LossRates.BUCKETS))
                .hasMessageContaining("More was paid than sold");
    }
}
