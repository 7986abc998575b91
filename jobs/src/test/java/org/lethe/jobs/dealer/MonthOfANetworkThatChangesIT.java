package org.lethe.jobs.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthOfANetworkThatChangesIT {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @TempDir
    private Path folder;

    @Test
    void has_a_result_for_the_closed_the_merged_the_new_and_those_without_a_language() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 8, 3_000)) {
            long first = signed(house, 9001);
            long second = signed(house, 9002);
            long third = signed(house, 9003);
            house.change(
                    "UPDATE business.dealer SET closed_on = '2026-05-10', merged_into = 9001 WHERE dealer_id = 9002;"
                            + " UPDATE business.dealer SET closed_on = '2026-04-10', merged_into = 9002 WHERE dealer_id = 9003;"
                            + " UPDATE business.dealer SET closed_on = '2026-04-10' WHERE dealer_id = 9005;"
                            + " UPDATE business.dealer SET language = NULL WHERE dealer_id = 9004;"
                            + " INSERT INTO business.dealer (dealer_id, name, country, language, region, opened_on)"
                            + " VALUES (9100, 'Garage Neuf', 'LU', 'fr', 'North', '2026-05-20')");

            DealerOutcome may = house.report(MAY);

            assertThat(may.noLanguage()).containsExactly(9004);
            assertThat(atoms(house, 9001)).as("took nobody over yet in May").isEqualTo(first);
            assertThat(atoms(house, 9002)).as("took one over in May").isEqualTo(second + third);
            assertThat(atoms(house, 9003)).isZero();
            assertThat(atoms(house, 9005)).as("closed, and nobody took it over").isZero();
            assertThat(outcome(house, 9002, "released")).isOne();
            assertThat(outcome(house, 9100, "not-due")).as("new, so smallest").isOne();
            assertThat(house.number("SELECT count(*) FROM lethe.dealer_report WHERE dealer_id IN (9003, 9005)"))
                    .isZero();

            house.report(MAY.plusMonths(1));

            assertThat(
                            house.number(
                                    "SELECT count(*) FROM lethe.dealer_atom JOIN lethe.dealer_release USING (release_id) WHERE period = '2026-06-01' AND dealer_id IN (9002, 9003)"))
                    .as("both are with the first one now")
                    .isZero();
            assertThat(house.number(
                            "SELECT count(*) FROM lethe.dealer_fact WHERE dealer_id = 9001 AND fact LIKE 'C/%'"))
                    .as("the cohort of the half-year before")
                    .isEqualTo(2);
        }
    }

    private static long atoms(DealerHouse house, int dealer) throws Exception {
        return house.number(
                "SELECT coalesce(sum(added), 0) FROM lethe.dealer_atom JOIN lethe.dealer_release USING (release_id) WHERE measure = 'signed' AND period = '2026-05-01'"
                        + " AND dealer_id = " + dealer);
    }

    private static long outcome(DealerHouse house, int dealer, String outcome) throws Exception {
        return house.number(
                "SELECT count(*) FROM lethe.dealer_report JOIN lethe.dealer_release USING (release_id) WHERE period = '2026-05-01' AND outcome = '"
                        + outcome + "' AND dealer_id = " + dealer);
    }

    /** Counted another way: contracts of May with a holder who does not object. */
    private static long signed(DealerHouse house, int dealer) throws Exception {
        return house.number(
                "SELECT count(*) FROM business.contract WHERE signed_on BETWEEN '2026-05-01' AND '2026-05-31' AND dealer_id = "
                        + dealer
                        + " AND EXISTS (SELECT FROM business.contract_party party WHERE party.contract_id = contract.contract_id)"
                        + " AND NOT EXISTS (SELECT FROM business.contract_party party JOIN business.objection USING (customer_id)"
                        + " WHERE party.contract_id = contract.contract_id)");
    }
}
