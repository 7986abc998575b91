package org.lethe.sample.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/**
 * Invoices and what follows them: payments in time, late or never, reminders, credit notes and refunds.
 *
 * <p>Amounts are in cents; VAT is rounded half up per line, and every document adds up to the cent.
 */
final class Billing {

    /** Whom the document names. */
    record Payer(String name, Places.Place place, @Nullable String vatNumber) {}

    /** What is invoiced. */
    record Charge(
            @Nullable Long contractId,
            int productId,
            String text,
            LocalDate documentDate,
            LocalDate from,
            LocalDate to,
            long net) {}

    private static final int ONE_PERCENT_IN_BASIS_POINTS = 100;

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final Map<String, Integer> numbers = new HashMap<>();

    Billing(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
    }

    /** VAT in percent: 21 in Belgium; 17 in Luxembourg, where it was 16 in calendar 2023. */
    static int vatPercent(String country, LocalDate documentDate) {
        if ("LU".equals(country)) {
            return documentDate.getYear() == 2023 ? 16 : 17;
        }
        return 21;
    }

    /** VAT of a net amount, rounded half up to the cent. */
    static long vat(long net, int percent) {
        return (net * percent * ONE_PERCENT_IN_BASIS_POINTS + 5_000) / 10_000;
    }

    /** Issues one invoice and lets its payer behave as payers do. */
    void invoice(Charge charge, Payer payer, Dice dice) {
        String country = "LU".equals(payer.place.country()) ? "LU" : "BE";
        int percent = vatPercent(country, charge.documentDate);
        long vat = vat(charge.net, percent);
        long gross = charge.net + vat;
        long id = rows.newKey(Table.INVOICE);
        LocalDate due = charge.documentDate.plusDays(payer.vatNumber == null ? 14 : 30);
        rows.into(Table.INVOICE)
                .number(id)
                .text(number(country + charge.documentDate.getYear(), "-"))
                .number(charge.contractId)
                .text(country)
                .day(charge.documentDate)
                .day(due)
                .day(charge.from)
                .day(charge.to)
                .text("EUR")
                .cents(charge.net)
                .cents(vat)
                .cents(gross)
                .end();
        rows.into(Table.INVOICE_LINE)
                .number(id)
                .number(1)
                .number(charge.productId)
                .text(charge.text)
                .cents(charge.net)
                .cents(percent * 100L)
                .cents(vat)
                .end();
        rows.into(Table.INVOICE_PARTY)
                .number(id)
                .text(payer.name)
                .text(payer.place.line())
                .text(payer.place.postcode())
                .text(payer.place.city())
                .text(payer.place.country())
                .text(payer.vatNumber)
                .end();
        settle(id, charge, percent, gross, due, dice);
    }

    private void settle(long id, Charge charge, int percent, long gross, LocalDate due, Dice dice) {
        LocalDate noted = due.plusDays(dice.between(-5, 60));
        boolean credited = dice.chance(0.02) && !noted.isAfter(asOf);
        long credit = 0;
        long note = 0;
        if (credited) {
            long net = charge.net * dice.between(1, 10) / 10;
            long vat = vat(net, percent);
            credit = net + vat;
            note = rows.newKey(Table.CREDIT_NOTE);
            rows.into(Table.CREDIT_NOTE)
                    .number(note)
                    .number(id)
                    .text(number("CN" + noted.getYear(), "-"))
                    .day(noted)
                    .text(dice.chance(0.5) ? "price-concession" : "billing-error")
                    .cents(net)
                    .cents(vat)
                    .cents(credit)
                    .end();
        }
        LocalDate paid = paymentDay(due, dice);
        boolean settled = paid != null && !paid.isAfter(asOf);
        if (charge.contractId != null && (paid == null || paid.isAfter(due.plusDays(15)))) {
            remind(charge.contractId, due);
        }
        if (paid == null || !settled) {
            return;
        }
        boolean beforeTheNote = !credited || paid.isBefore(noted);
        long amount = beforeTheNote ? gross : gross - credit;
        if (amount > 0) {
            String method = dice.chance(0.7) ? "direct-debit" : dice.chance(0.4) ? "card" : "transfer";
            payment(id, paid, amount, method, dice);
        }
        LocalDate returned = noted.plusDays(dice.between(3, 20));
        if (credited && beforeTheNote && !returned.isAfter(asOf)) {
            rows.into(Table.REFUND)
                    .number(rows.newKey(Table.REFUND))
                    .number(note)
                    .number(id)
                    .moment(Moments.atWork(returned, dice))
                    .cents(credit)
                    .end();
        }
    }

    private void payment(long invoice, LocalDate day, long amount, String method, Dice dice) {
        rows.into(Table.PAYMENT)
                .number(rows.newKey(Table.PAYMENT))
                .number(invoice)
                .moment(Moments.on(day, dice))
                .cents(amount)
                .text(method)
                .end();
    }

    private void remind(long contract, LocalDate due) {
        for (int days = 15; days <= 45; days += 15) {
            LocalDate reminded = due.plusDays(days);
            if (!reminded.isAfter(asOf) && days < 45) {
                rows.into(Table.CONTRACT_EVENT)
                        .number(rows.newKey(Table.CONTRACT_EVENT))
                        .number(contract)
                        .text("reminded")
                        .day(reminded)
                        .end();
            }
        }
    }

    /** Four in five pay in time, most others late, a few never. */
    private static @Nullable LocalDate paymentDay(LocalDate due, Dice dice) {
        return switch (dice.weighted(800, 120, 60, 20)) {
            case 0 -> due.minusDays(dice.below(8));
            case 1 -> due.plusDays(dice.between(1, 25));
            case 2 -> due.plusDays(dice.between(26, 120));
            default -> null;
        };
    }

    private String number(String series, String separator) {
        int next = numbers.merge(series, 1, Integer::sum);
        StringBuilder digits = new StringBuilder(series).append(separator);
        String text = Integer.toString(next);
        return digits.append("0".repeat(Math.max(0, 7 - text.length())))
                .append(text)
                .toString();
    }
}
