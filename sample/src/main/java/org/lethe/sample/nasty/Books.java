package org.lethe.sample.nasty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Invoices of a situation, 121.00 each, and what was paid, credited and paid back. */
final class Books {

    static final long GROSS = 121_00;

    private final BusinessRows rows;
    private final LocalDate asOf;

    Books(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
    }

    Known unpaidInvoice(@Nullable Agreement contract, LocalDate documentDate) {
        return invoice(contract, documentDate, contract == null ? documentDate : contract.servedUntil(documentDate));
    }

    private Known invoice(@Nullable Agreement contract, LocalDate documentDate, LocalDate servedUntil) {
        long id = rows.newKey(Table.INVOICE);
        rows.into(Table.INVOICE)
                .number(id)
                .text("NASTY-" + id)
                .number(contract == null ? null : Long.valueOf(contract.id()))
                .text("BE")
                .day(documentDate)
                .day(documentDate)
                .day(documentDate)
                .day(servedUntil)
                .text("EUR")
                .cents(100_00)
                .cents(21_00)
                .cents(GROSS)
                .end();
        rows.into(Table.INVOICE_LINE)
                .number(id)
                .number(1)
                .number(2)
                .text("Connect Plus, 12 m")
                .cents(100_00)
                .cents(21_00)
                .cents(21_00)
                .end();
        rows.into(Table.INVOICE_PARTY)
                .number(id)
                .text("Anneke Proefkonijn")
                .text("Koeiengasje 1")
                .text("2000")
                .text("Antwerpen")
                .text("BE")
                .none()
                .end();
        return Known.Row.of("financial-transaction", id);
    }

    Known paidInvoice(@Nullable Agreement contract, LocalDate documentDate) {
        Known invoice = unpaidInvoice(contract, documentDate);
        pay(invoice, GROSS);
        return invoice;
    }

    /** An invoice for the days up to another one, paid on its own day. */
    void paidInvoice(Agreement contract, LocalDate documentDate, LocalDate servedUntil) {
        pay(invoice(contract, documentDate, servedUntil), GROSS, documentDate);
    }

    void pay(Known invoice, long cents) {
        pay(invoice, cents, asOf.minusYears(1));
    }

    private void pay(Known invoice, long cents, LocalDate day) {
        rows.into(Table.PAYMENT)
                .number(rows.newKey(Table.PAYMENT))
                .text(invoice.key())
                .moment(Papers.noon(day))
                .cents(cents)
                .text("transfer")
                .end();
    }

    /** Credits 48.40, VAT included. */
    long credit(Known invoice, LocalDate documentDate) {
        long id = rows.newKey(Table.CREDIT_NOTE);
        rows.into(Table.CREDIT_NOTE)
                .number(id)
                .text(invoice.key())
                .text("NASTY-CN-" + id)
                .day(documentDate)
                .text("billing-error")
                .cents(40_00)
                .cents(8_40)
                .cents(48_40)
                .end();
        return id;
    }

    /** Gives up what is left of a claim, or of a credit when it is negative. */
    void writeOff(Known invoice, long cents) {
        rows.into(Table.WRITE_OFF)
                .number(rows.newKey(Table.WRITE_OFF))
                .text(invoice.key())
                .day(asOf.minusMonths(10))
                .cents(cents)
                .text(cents < 0 ? "limitation" : "uncollectible")
                .end();
    }

    void refund(Known invoice, long creditNote) {
        rows.into(Table.REFUND)
                .number(rows.newKey(Table.REFUND))
                .number(creditNote)
                .text(invoice.key())
                .moment(Papers.noon(asOf.minusMonths(11)))
                .cents(48_40)
                .end();
    }
}
