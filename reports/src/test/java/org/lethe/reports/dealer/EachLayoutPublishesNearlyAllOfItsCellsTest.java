package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.CertificateCheck;

/** Twenty-four months of history behind each release, as a dealer receives them. */
class EachLayoutPublishesNearlyAllOfItsCellsTest {

    @ParameterizedTest
    @CsvSource({"LARGE, 260", "MEDIUM, 45", "SMALL, 8"})
    void after_twenty_four_months_of_history(Layout layout, double perMonth) {
        GeneratedDealer dealer = new GeneratedDealer(layout, perMonth, 7);
        long cells = 0;
        long shown = 0;

        for (YearMonth month : GeneratedDealer.twoYears()) {
            for (DealerReport report : dealer.report(month)) {
                cells += report.facts().stream()
                        .filter(GeneratedDealerFacts::isCell)
                        .count();
                shown += report.facts().stream()
                        .filter(fact -> GeneratedDealerFacts.isCell(fact) && fact.value() != null)
                        .count();
                var tables = dealer.tables.get(month);
                var certificate = dealer.releases.get(month).certificate();
                assertThat(CertificateCheck.problems(tables, certificate)).isEmpty();
                if (month.getMonthValue() % 6 == 0) {
                    assertThat(Auditor.audit(tables, GeneratedDealer.THRESHOLD, DealerTables.insiders(tables))
                                    .isClean())
                            .isTrue();
                }
            }
        }

        assertThat(shown * 100 / cells).as("%d of %d cells", shown, cells).isGreaterThanOrEqualTo(90);
    }
}
