package org.lethe.sample.life;

import java.time.LocalDate;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/**
 * What earlier years have left: invoices of twelve years without a link to anybody but the invoiced party, and contracts that
 * were anonymised long ago (A.4, D.1).
 */
final class OldBooks {

    private static final int YEARS = 12;

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final Billing billing;

    OldBooks(BusinessRows rows, LocalDate asOf, Billing billing) {
        this.rows = rows;
        this.asOf = asOf;
        this.billing = billing;
    }

    /** One or two former customers of whom only the statutory documents and anonymised contracts are left. */
    void write(long seed, int number) {
        Dice dice = new Dice(seed, "old books", number);
        Places.Town town = Places.town(dice);
        Places.Place place = Places.invent(town, dice);
        boolean company = dice.chance(0.15);
        String name = Names.invent(town.language(), dice).full();
        Billing.Payer payer = new Billing.Payer(
                company ? name + " & Co" : name,
                place,
                company ? "BE0" + dice.between(200_000_000, 799_999_999) : null);
        Catalogue.Product product = dice.oneOf(Catalogue.PRODUCTS);
        int yearsAgo = Math.max(3, YEARS - dice.below(YEARS) * dice.between(3, 4) / 4);
        LocalDate from = Moments.registrationDay(asOf.minusYears(yearsAgo), asOf.minusYears(yearsAgo - 1L), dice);
        int years = dice.between(1, 2);
        for (int year = 0; year < years; year++) {
            LocalDate begin = from.plusYears(year);
            billing.invoice(
                    new Billing.Charge(
                            null,
                            product.id(),
                            product.name() + ", 12 m",
                            begin,
                            begin,
                            begin.plusYears(1).minusDays(1),
                            product.price() * 12),
                    payer,
                    dice);
        }
        LocalDate end = from.plusYears(years);
        if (dice.chance(0.5) && end.plusYears(1).isBefore(asOf)) {
            anonymised(product, end, dice);
        }
    }

    /** As the contract's rule leaves it: product, channel, status and the decade, nothing that an invoice would find again. */
    private void anonymised(Catalogue.Product product, LocalDate end, Dice dice) {
        rows.into(Table.CONTRACT)
                .number((dice.next() >>> 2) | (1L << 61))
                .none()
                .number(product.id())
                .none()
                .none()
                .text("dealer")
                .none()
                .text("ended")
                .none()
                .none()
                .none()
                .none()
                .none()
                .none()
                .none()
                .none()
                .number(0)
                .none()
                .none()
                .day(LocalDate.of(end.getYear() / 10 * 10, 1, 1))
                .none()
                .end();
    }
}
