package org.lethe.jobs.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.database.DatabaseRole;

class MonthOfDealerReportsIT {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @TempDir
    private Path folder;

    @Test
    void is_released_once_whole_and_encrypted_and_stands_when_somebody_objects_later() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 30, 1_200)) {
            DealerOutcome may = house.report(MAY);

            assertThat(may.released()).isPositive();
            assertThat(may.delayed()).isEmpty();
            assertThat(may.share().percent()).isGreaterThanOrEqualTo(90);
            assertThat(house.files(MAY))
                    .hasSize(may.released())
                    .allSatisfy(file -> assertThat(new String(
                                    Files.readAllBytes(file), 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .isNotEqualTo("PK"));
            assertThat(house.number(
                            "SELECT count(*) FROM lethe.dealer_release r JOIN lethe.dealer_report p USING (release_id)"
                                    + " WHERE outcome = 'released'"))
                    .isEqualTo(may.released());
            assertThat(house.number("SELECT sum(cardinality(added)) FROM lethe.dealer_member"))
                    .isEqualTo(house.number("SELECT sum(added) FROM lethe.dealer_atom"));
            assertThatThrownBy(() -> house.report(MAY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("released");

            long told = house.number(
                    "SELECT sum(value) FROM lethe.dealer_fact JOIN lethe.dealer_release USING (release_id) WHERE period = '2026-05-01'");
            long before = house.number(
                    "SELECT sum(added) FROM lethe.dealer_atom JOIN lethe.dealer_release USING (release_id) WHERE period = '2026-05-01'");
            house.database.execute(
                    DatabaseRole.BUSINESS_OWNER,
                    "INSERT INTO business.objection (objection_id, customer_id, ground, objected_at)"
                            + " SELECT -customer_id, customer_id, '', '2026-06-01' FROM business.customer WHERE customer_id % 3 = 1");
            DealerOutcome june = house.report(JUNE);

            assertThat(june.released()).isPositive();
            assertThat(
                            house.number(
                                    "SELECT sum(value) FROM lethe.dealer_fact JOIN lethe.dealer_release USING (release_id) WHERE period = '2026-05-01'"))
                    .isEqualTo(told);
            assertThat(
                            house.number(
                                    "SELECT sum(added) FROM lethe.dealer_atom JOIN lethe.dealer_release USING (release_id) WHERE period = '2026-06-01'"))
                    .isLessThan(before * 8 / 10);
        }
    }

    @Test
    void is_refused_before_it_is_over_and_when_nothing_happened_in_it() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 1, 3)) {
            assertThatThrownBy(() -> house.report(YearMonth.of(2026, 11)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("2026-12-01");
            assertThatThrownBy(() -> house.report(YearMonth.of(2019, 1)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("Nothing happened");
            assertThat(folder.resolve("dealer").resolve("2019-01")).doesNotExist();
        }
    }
}
