package org.lethe.writers.ifrs;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Posts what has happened into one open period, in sets: new invoices and commissions, ends of contracts, money and credit
 * notes, and, when the month is over, revenue, contract assets and expected losses. What it posts it takes from what {@link
 * SourceDesk} has found on the same connection. Works in the caller's transaction.
 */
public final class BookDesk {

    private final DataSource session;

    /** @param session one connection, in a transaction, of the role that posts */
    public BookDesk(DataSource session) {
        this.session = session;
    }

    /**
     * Posts a period.
     *
     * @return the batch; empty when there was nothing to post (a month that is over for the first time is noted all the same),
     *     and then the caller rolls back what was looked up
     */
    public Optional<Posted> post(PostingOrder order) {
        Statements books = new Statements(session, order);
        everything(books, order);
        boolean keep = books.posted() > 0 || (order.isOver() && books.isFirstRecognition());
        return keep ? Optional.of(end(books)) : Optional.empty();
    }

    /**
     * Enters that numbers of a series were never issued, under a ledger number of its own, and posts the period with that known. The
     * caller has made sure that they are missing.
     */
    public Posted explain(PostingOrder order, NumberGap gap) {
        Statements books = new Statements(session, order);
        gap.parameters().forEach(books::set);
        books.post("insert-explained-gap");
        books.run("discard-series");
        books.run("stage-series");
        everything(books, order);
        return end(books);
    }

    private static void everything(Statements books, PostingOrder order) {
        invoices(books);
        commissions(books);
        books.run("insert-ends");
        money(books);
        changes(books);
        measure(books, order);
    }

    private static Posted end(Statements books) {
        books.run("insert-source-counts");
        books.run("insert-series");
        books.run("insert-findings");
        books.run("insert-unposted-findings");
        return books.end();
    }

    /**
     * Takes a journal back in an open period: its postings again with their sides exchanged, each naming the one it reverses, and
     * what follows for revenue. The caller has made sure that it can be reversed.
     *
     * @param journal number of the journal
     * @param day posting date, in the period
     */
    public Posted reverse(PostingOrder order, long journal, LocalDate day) {
        Statements books = new Statements(session, order);
        books.run("discard-staged");
        books.run("stage-owed");
        books.set("journal", journal);
        books.set("day", day);
        books.run("insert-reversal-event");
        books.post("insert-reversal-postings");
        books.run("stage-reversal");
        changes(books);
        measure(books, order);
        Posted posted = books.end();
        books.run("discard-staged");
        return posted;
    }

    private static void measure(Statements books, PostingOrder order) {
        if (!order.isOver()) {
            return;
        }
        books.run("stage-assets");
        books.post("insert-recognition-postings");
        books.run("insert-recognition-event");
        books.run("stage-live");
        books.run("stage-unbilled");
        books.run("insert-unbilled-event");
        books.run("insert-unbilled-items");
        books.post("insert-unbilled-postings");
        books.run("insert-owed");
        books.run("stage-allowance");
        books.run("insert-allowance-event");
        books.post("insert-allowance-postings");
        books.run("delete-settled");
    }

    private static void invoices(Statements books) {
        books.run("stage-invoices");
        books.run("stage-items");
        books.run("insert-dimensions");
        books.run("insert-states");
        books.markItems();
        books.run("insert-documents");
        books.run("insert-invoice-events");
        books.run("insert-items");
        books.run("insert-first-segments");
        books.post("insert-billing-postings");
        books.run("insert-disputes");
        books.run("delete-waiting");
    }

    private static void commissions(Statements books) {
        books.markItems();
        books.run("stage-commissions");
        books.run("insert-commission-events");
        books.run("insert-commissions");
        books.run("insert-first-segments");
        books.post("insert-billing-postings");
        books.run("delete-agreed");
    }

    private static void money(Statements books) {
        books.run("stage-money");
        books.run("stage-settlements");
        books.run("insert-money-events");
        books.post("insert-money-postings");
        books.run("stage-credits");
        books.post("insert-credit-postings");
        books.run("delete-happened");
    }

    /** Several changes of one item follow one another: one round each. */
    private static void changes(Statements books) {
        books.run("stage-changes");
        int changed = 1;
        while (changed > 0) {
            changed = books.run("insert-next-segments");
        }
    }
}
