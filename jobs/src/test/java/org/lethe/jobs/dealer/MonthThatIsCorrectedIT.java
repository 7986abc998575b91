package org.lethe.jobs.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthThatIsCorrectedIT {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @TempDir
    private Path folder;

    @Test
    void waits_while_few_changed_is_told_anew_when_they_are_enough_and_later_blocks_count_it() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 3, 900)) {
            house.report(APRIL);
            house.report(MAY);
            long april = counted(house, "2026-04-01");
            arriveLate(house, 1, 3);

            assertThatThrownBy(() -> house.correct(APRIL))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("at least 5 persons")
                    .hasMessageContaining("of 1 dealers wait");
            assertThat(house.number("SELECT count(*) FROM lethe.dealer_release"))
                    .isEqualTo(2);

            arriveLate(house, 4, 6);
            DealerOutcome corrected = house.correct(APRIL);

            assertThat(corrected.edition().word()).isEqualTo("2026-04-v2");
            assertThat(corrected.released()).isOne();
            assertThat(house.files("2026-04-v2")).hasSize(1);
            assertThat(counted(house, "2026-04-01")).isEqualTo(april + 6);
            assertThat(told(house, "M2026-04/signed")).isEqualTo(april + 6);
            assertThat(house.number(
                            "SELECT count(*) FROM lethe.dealer_fact JOIN lethe.dealer_release USING (release_id)"
                                    + " WHERE version = 2 AND fact LIKE '%/requests%'"))
                    .as("what did not change is not told again")
                    .isZero();

            house.report(JUNE);

            assertThat(told(house, "Q2026-2/signed/families=main") + told(house, "Q2026-2/signed/families=other"))
                    .isEqualTo(april + 6 + counted(house, "2026-05-01") + counted(house, "2026-06-01"));
        }
    }

    @Test
    void stands_when_people_object_are_restricted_or_erased_and_follows_what_was_put_right() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 3, 900)) {
            house.report(APRIL);
            house.report(MAY);
            long april = counted(house, "2026-04-01");
            long may = counted(house, "2026-05-01");
            house.change("INSERT INTO business.objection (objection_id, customer_id, ground, objected_at)"
                    + " SELECT -customer_id, customer_id, '', '2026-06-01' FROM business.customer WHERE customer_id % 4 = 2;"
                    + " DELETE FROM business.contract_party WHERE customer_id % 4 = 3");

            assertThatThrownBy(() -> house.correct(APRIL))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("not corrected");

            house.change(
                    "UPDATE business.contract SET signed_on = '2026-05-15' WHERE contract_id IN ("
                            + "SELECT contract_id FROM business.contract JOIN business.contract_party USING (contract_id)"
                            + " WHERE dealer_id = 9001 AND signed_on BETWEEN '2026-04-01' AND '2026-04-30' AND customer_id % 4 < 2 ORDER BY 1 LIMIT 9)");
            house.correct(APRIL);
            house.correct(MAY);

            assertThat(counted(house, "2026-04-01")).isEqualTo(april - 9);
            assertThat(counted(house, "2026-05-01")).isEqualTo(may + 9);
            assertThat(told(house, "M2026-05/signed")).isEqualTo(may + 9);
        }
    }

    @Test
    void is_shown_no_more_when_it_is_withdrawn_and_comes_back_corrected() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 3, 900)) {
            house.report(APRIL);
            house.report(MAY);

            assertThat(house.withdraw(MAY).word()).isEqualTo("2026-05-v2");
            assertThatThrownBy(() -> house.withdraw(MAY)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> house.report(MAY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("withdrawn");
            house.report(JUNE);
            assertThat(house.number("SELECT count(*) FROM lethe.dealer_fact WHERE fact LIKE 'Q2026-2/%'"))
                    .as("no quarter with a month that holds no more")
                    .isZero();

            DealerOutcome back = house.correct(MAY);

            assertThat(back.edition().version()).isEqualTo(3);
            assertThat(back.released()).isPositive();
            assertThat(told(house, "M2026-05/requests")).isPositive();
            assertThat(back.share().percent()).isGreaterThanOrEqualTo(90);
            assertThat(house.number("SELECT count(*) FROM lethe.evidence e JOIN lethe.dealer_release r USING (seq)"))
                    .isEqualTo(5);
        }
    }

    @Test
    void is_never_corrected_before_it_was_told() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 1, 3)) {
            assertThatThrownBy(() -> house.correct(MAY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("never released");
        }
    }

    /** Contracts of as many people, signed with dealer 9001 in April, that nobody knew of then. */
    private static void arriveLate(DealerHouse house, int from, int to) {
        house.change("INSERT INTO business.customer (customer_id, kind, language, family_name, created_on)"
                + " SELECT 900000000 + n, 'private', 'nl', 'Late', '2026-04-01' FROM generate_series(%1$d, %2$d) n;"
                        .formatted(from, to)
                + " INSERT INTO business.contract (contract_id, contract_number, product_id, dealer_id, channel, new_vehicle, status,"
                + " signed_on, term_months, term_ends_on, renewals, monthly_price)"
                + " SELECT 900000000 + n, 'L' || n, 901, 9001, 'dealer', true, 'active', '2026-04-20', 24, '2028-04-20', 0, 9.9"
                + " FROM generate_series(%1$d, %2$d) n;".formatted(from, to)
                + " INSERT INTO business.contract_party (contract_id, customer_id, party_role)"
                + " SELECT 900000000 + n, 900000000 + n, 'holder' FROM generate_series(%1$d, %2$d) n"
                        .formatted(from, to));
    }

    private static long counted(DealerHouse house, String period) throws Exception {
        return house.number(
                "SELECT sum(added) - sum(removed) FROM lethe.dealer_atom JOIN lethe.dealer_release USING (release_id)"
                        + " WHERE dealer_id = 9001 AND measure = 'signed' AND period = '" + period + "'");
    }

    /** What dealer 9001 was told last. */
    private static long told(DealerHouse house, String fact) throws Exception {
        return house.number("SELECT value FROM lethe.dealer_fact WHERE dealer_id = 9001 AND fact = '" + fact
                + "' ORDER BY release_id DESC LIMIT 1");
    }
}
