package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
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

    @Test
    void nights_in_any_order_make_the_same_books_as_one_night_that_knows_everything() {
        long seed = Long.getLong("lethe.seed", 1L);
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (int n = 0; n < CONTRACTS / 2; n++) {
            arrivals.addAll(arrivals(n, random));
        }
        try (IfrsHouse nightly = accruing();
                IfrsHouse once = accruing()) {
            arrivals.sort(Comparator.comparingInt(Arrival::contract).thenComparing(Arrival::on));
            arrivals.forEach(each -> once.sql(each.sql()));
            once.post(LAST_NIGHT.toString());

            arrivals.sort(Comparator.comparing(Arrival::on));
            int next = 0;
            for (LocalDate night = LocalDate.of(2026, 1, 3);
                    night.isBefore(LAST_NIGHT);
                    night = night.plusDays(1 + random.nextInt(12))) {
                while (next < arrivals.size() && !arrivals.get(next).on().isAfter(night)) {
                    nightly.sql(arrivals.get(next++).sql());
                }
                nightly.post(night.toString());
            }
            arrivals.subList(next, arrivals.size()).forEach(each -> nightly.sql(each.sql()));
            nightly.post(LAST_NIGHT.toString());

            List<String> known = books(once);
            List<String> found = books(nightly);
            assertThat(known).hasSizeGreaterThan(CONTRACTS);
            assertThat(found.stream().filter(each -> !known.contains(each)))
                    .as("only the nights say so, seed " + seed)
                    .isEmpty();
            assertThat(known.stream().filter(each -> !found.contains(each)))
                    .as("the nights do not say so, seed " + seed)
                    .isEmpty();
        }
    }

    /** Three months are over and open. */
    private static final LocalDate LAST_NIGHT = LocalDate.of(2026, 4, 1);

    private static IfrsHouse accruing() {
        IfrsHouse house = new IfrsHouse();
        house.set("switch", "unbilled", "", "accrue");
        house.opened();
        house.sql("UPDATE business.product SET country = 'BE'");
        return house;
    }

    /** Every account of every month and invoice: what a posting is called, and how many there are, may depend on the nights. */
    private static List<String> books(IfrsHouse house) {
        return house.texts(
                "SELECT concat_ws(' ', p.period, role, coalesce(d.number, e.number, c.activated_on || ' ' || c.term_ends_on || ' ' || c.monthly_price), sum(amount))"
                        + " FROM (SELECT period, document_id, item_id, debit AS role, amount FROM finance.posting"
                        + " UNION ALL SELECT period, document_id, item_id, credit, -amount FROM finance.posting) p"
                        + " LEFT JOIN finance.item i USING (item_id) LEFT JOIN finance.document d ON d.document_id = coalesce(p.document_id, i.document_id)"
                        + " LEFT JOIN finance.event e ON e.event_id = i.event_id AND e.kind = 'commission'"
                        + " LEFT JOIN finance.contract_state c ON i.kind = 'unbilled' AND c.fin_key = i.fin_key AND c.state_no = 1"
                        + " WHERE role NOT IN ('allowance', 'impairment')"
                        + " GROUP BY p.period, role, coalesce(d.number, e.number, c.activated_on || ' ' || c.term_ends_on || ' ' || c.monthly_price) HAVING sum(amount) <> 0 ORDER BY 1");
    }

    /** What becomes known on a day. */
    private record Arrival(int contract, LocalDate on, String sql) {}

    /** A contract whose documents come in days or weeks after their dates, in advance or in arrears. */
    private static List<Arrival> arrivals(int n, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        int id = 1000 * (n + 1);
        LocalDate begin = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(50));
        LocalDate known = begin.plusDays(random.nextInt(30));
        arrivals.add(new Arrival(
                n,
                known,
                "INSERT INTO business.contract (contract_id, contract_number, product_id, channel, status, activated_on, term_months, term_ends_on,"
                        + " monthly_price) VALUES (" + id + ", 'C" + id + "', 1, 'direct', 'active', '" + begin
                        + "', 12, '"
                        + begin.plusYears(1).minusDays(1) + "', " + (10 + n) + ".10)"));
        LocalDate from = begin;
        for (int invoices = random.nextInt(4); invoices > 0; invoices--) {
            int invoice = ++id;
            LocalDate to = from.plusMonths(1 + random.nextInt(3)).minusDays(1);
            LocalDate date = random.nextBoolean() ? from : to.plusDays(random.nextInt(20));
            known = latest(known, date.plusDays(random.nextInt(25)));
            BigDecimal net = BigDecimal.valueOf(1_000 + random.nextInt(20_000), 2);
            BigDecimal vat = net.multiply(new BigDecimal("0.21")).setScale(2, RoundingMode.HALF_UP);
            arrivals.add(new Arrival(
                    n,
                    known,
                    "INSERT INTO business.invoice VALUES (" + invoice + ", 'I-" + invoice + "', " + 1000 * (n + 1)
                            + ", 'BE', '" + date + "', '" + date + "', '" + from + "', '" + to + "', 'EUR', " + net
                            + ", " + vat + ", " + net.add(vat) + "); INSERT INTO business.invoice_line VALUES ("
                            + invoice + ", 1, 1, 'x', " + net + ", 21, " + vat + ")"));
            if (random.nextBoolean()) {
                LocalDate paid = date.plusDays(random.nextInt(40));
                arrivals.add(new Arrival(
                        n,
                        latest(known, paid.plusDays(random.nextInt(15))),
                        "INSERT INTO business.payment VALUES (" + ++id + ", " + invoice + ", '" + paid + "T12:00:00Z', "
                                + net.add(vat) + ", 'transfer')"));
            }
            if (random.nextInt(3) == 0) {
                LocalDate credited = date.plusDays(random.nextInt(60));
                BigDecimal part = net.divide(BigDecimal.valueOf(2 + random.nextInt(3)), 2, RoundingMode.HALF_UP);
                BigDecimal partVat = part.multiply(new BigDecimal("0.21")).setScale(2, RoundingMode.HALF_UP);
                arrivals.add(new Arrival(
                        n,
                        latest(known, credited.plusDays(random.nextInt(15))),
                        "INSERT INTO business.credit_note VALUES (" + ++id + ", " + invoice + ", 'CN-" + id + "', '"
                                + credited + "', '"
                                + List.of("unused-days", "price-concession", "billing-error")
                                        .get(random.nextInt(3)) + "', " + part + ", " + partVat + ", "
                                + part.add(partVat) + ")"));
            }
            from = to.plusDays(1);
        }
        return arrivals;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
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
                        .divide(BigDecimal.valueOf(3 + random.nextInt(5)), 2, RoundingMode.HALF_UP)
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
                                .setScale(2, RoundingMode.HALF_UP)
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
