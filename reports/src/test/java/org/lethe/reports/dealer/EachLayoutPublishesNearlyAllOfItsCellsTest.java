package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                cells += report.share().cells();
                shown += report.share().shown();
                assertThat(CertificateCheck.problems(dealer.published.getLast(), dealer.certificates.getLast()))
                        .isEmpty();
            }
        }

        assertThat(shown * 100 / cells).as("%d of %d cells", shown, cells).isGreaterThanOrEqualTo(90);
    }
}
