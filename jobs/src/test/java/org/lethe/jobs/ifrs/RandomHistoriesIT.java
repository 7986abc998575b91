package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Contracts with random invoices, credit notes, payments and ends, posted month by month as they become known. */
class RandomHistoriesIT {

    /** Raise them with {@code -Dlethe.histories=200 -Dlethe.months=12}. */
    private static final int CONTRACTS = Integer.getInteger("lethe.histories", 30);

    private static final int MONTHS = Integer.getInteger("lethe.months", 4);

    @Test
    void recognised_is_billed_less_credited_the_roll_forward_chains_and_no_closed_month_changes() {
        long seed = Long.getLong("lethe.seed", 20260401L);
        Random random = new Random(seed);
        try (IfrsHouse house = new IfrsHouse().opened()) {
            for (int n = 0; n < CONTRACTS; n++) {
                history(house, random);
            }
            String before = "";
            for (YearMonth month = YearMonth.of(2026, 1);
                    month.isBefore(YearMonth.of(2026, 1).plusMonths(MONTHS));
                    month = month.plusMonths(1)) {
                house.post(month.atEndOfMonth().plusDays(2).toString());
                house.close(month.toString());
                PulledPackage pulled = house.pull(month.toString());
                assertThat(BadInputIT.failing(pulled))
                        .as("seed " + seed + ", " + month)
                        .isIn("", "7.5 ");
                String now = closedMonths(house, month.minusMonths(1));
                assertThat(now).as("earlier months, seed " + seed).startsWith(before);
                before = closedMonths(house, month);
            }
            house.post("2027-08-02"); // everything is over

            assertThat(
                            house.texts(
                                    "SELECT item_id::text FROM finance.item i WHERE price <> coalesce((SELECT sum(CASE WHEN credit = 'revenue'"
                                            + " THEN amount ELSE -amount END) FROM finance.posting p WHERE p.item_id = i.item_id AND 'revenue' IN (debit, credit)), 0)"
                                            + " + coalesce((SELECT sum(amount) FROM finance.posting p WHERE p.item_id = i.item_id AND movement IN ('CREDIT_NOTE', 'TO_REFUND')), 0)"))
                    .as("items whose revenue is not billed less credited, seed " + seed)
                    .isEmpty();
            assertThat(house.balance("contract-liability")).isEqualTo("0.00");
        }
    }

    private static String closedMonths(IfrsHouse house, YearMonth last) {
        return String.join(
                "\n",
                house.texts("SELECT seq || ' ' || amount FROM finance.posting WHERE period <= '" + last.atDay(1)
                        + "' ORDER BY seq"));
    }

    private static void history(IfrsHouse house, Random random) {
        LocalDate begin = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120));
        long contract =
                house.contract(begin.toString(), begin.plusYears(1).minusDays(1).toString());
        LocalDate from = begin;
        for (int n = 0; n <= random.nextInt(3); n++) {
            LocalDate to = from.plusMonths(1 + random.nextInt(4)).minusDays(1);
            String net = BigDecimal.valueOf(100 + random.nextInt(50_000), 2).toPlainString();
            long invoice = house.invoice(contract, from.toString(), from.toString(), to.toString(), net);
            for (int credits = random.nextInt(3); credits > 0; credits--) {
                String part = new BigDecimal(net)
                        .divide(BigDecimal.valueOf(3 + random.nextInt(5)), 2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
                house.credit(
                        invoice,
                        from.plusDays(random.nextInt(100)).toString(),
                        List.of("unused-days", "price-concession", "billing-error")
                                .get(random.nextInt(3)),
                        part);
            }
            if (random.nextBoolean()) {
                house.pay(
                        invoice,
                        from.plusDays(random.nextInt(60)) + "T22:30:00Z",
                        new BigDecimal(net)
                                .multiply(new BigDecimal("1.21"))
                                .setScale(2, java.math.RoundingMode.HALF_UP)
                                .toPlainString());
            }
            from = to.plusDays(1);
        }
        if (random.nextInt(3) == 0) {
            house.sql("UPDATE business.contract SET status = 'ended', ended_on = '"
                    + begin.plusDays(random.nextInt(150)) + "' WHERE contract_id = " + contract);
        }
    }
}
