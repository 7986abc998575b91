package org.lethe.writers.ifrs;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Posts what has happened into one open period, in sets: new invoices and commissions, ends of contracts, money and credit
 * notes, and, when the month is over, revenue and expected losses. What was posted before is found and left alone, so it may be
 * called again at any time. Works in the caller's transaction.
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
        invoices(books);
        commissions(books);
        books.run("insert-ends");
        money(books);
        changes(books);
        measure(books, order);
        boolean keep = books.posted() > 0 || (order.isOver() && books.isFirstRecognition());
        if (!keep) {
            return Optional.empty();
        }
        books.run("insert-source-counts");
        books.run("insert-series");
        books.run("insert-findings");
        books.run("insert-unposted-findings");
        return Optional.of(books.end());
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
        books.set("journal", journal);
        books.set("day", day);
        books.run("insert-reversal-event");
        books.post("insert-reversal-postings");
        books.run("stage-reversal");
        changes(books);
        measure(books, order);
        return books.end();
    }

    private static void measure(Statements books, PostingOrder order) {
        if (order.isOver()) {
            books.run("stage-recognition");
            books.run("insert-recognition-event");
            books.post("insert-recognition-postings");
            books.run("stage-allowance");
            books.run("insert-allowance-event");
            books.post("insert-allowance-postings");
        }
    }

    private static void invoices(Statements books) {
        books.run("insert-links");
        books.run("stage-contracts");
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
    }

    private static void commissions(Statements books) {
        books.markItems();
        books.run("stage-commissions");
        books.run("insert-commission-events");
        books.run("insert-commissions");
        books.run("insert-first-segments");
        books.post("insert-billing-postings");
    }

    private static void money(Statements books) {
        books.run("stage-money");
        books.run("stage-settlements");
        books.run("insert-money-events");
        books.post("insert-money-postings");
        books.run("stage-credits");
        books.post("insert-credit-postings");
    }

    /** Several changes of one item follow one another: one round each. */
    private static void changes(Statements books) {
        int changed = 1;
        while (changed > 0) {
            changed = books.run("insert-next-segments");
        }
    }
}
