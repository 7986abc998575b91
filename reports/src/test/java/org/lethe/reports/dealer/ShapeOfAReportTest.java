package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a report could tell without a number: which rows there are, in which order, and rates beside hidden counts. */
class ShapeOfAReportTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @ParameterizedTest
    @EnumSource(Layout.class)
    void is_the_same_whatever_the_numbers_are(Layout layout) {
        List<String> cells = cells(june(layout, 300, 1));

        assertThat(cells).isEqualTo(cells(june(layout, 2, 2)));
        assertThat(cells.isEmpty()).isEqualTo(!layout.tellsOwn());
    }

    @Test
    void shows_a_rate_only_beside_both_of_its_numbers() {
        int shown = 0;
        int hidden = 0;
        for (long seed = 1; seed <= 20; seed++) {
            DealerReport report = june(Layout.MEDIUM, 6, seed);
            for (Ratio ratio : Ratio.values()) {
                boolean both = report.value("M2026-06/" + ratio.of().word()) != null
                        && report.value("M2026-06/" + ratio.per().word()) != null;
                assertThat(report.percent("M2026-06", ratio) != null).isEqualTo(both);
                shown += both ? 1 : 0;
                hidden += both ? 0 : 1;
            }
        }
        assertThat(shown).isPositive();
        assertThat(hidden).isPositive();
    }

    @Test
    void and_its_bytes_are_the_same_for_the_same_input() {
        assertThat(DealerWorkbook.of(june(Layout.MEDIUM, 40, 3)))
                .isEqualTo(DealerWorkbook.of(june(Layout.MEDIUM, 40, 3)));
    }

    private static DealerReport june(Layout layout, double perMonth, long seed) {
        GeneratedDealer dealer = new GeneratedDealer(layout, perMonth, seed);
        for (YearMonth month = YearMonth.of(2026, 1); month.isBefore(JUNE); month = month.plusMonths(1)) {
            dealer.report(month);
        }
        return dealer.report(JUNE).getFirst();
    }

    private static List<String> cells(DealerReport report) {
        return report.facts().stream()
                .filter(DealerTables::isCell)
                .map(Fact::id)
                .toList();
    }
}
