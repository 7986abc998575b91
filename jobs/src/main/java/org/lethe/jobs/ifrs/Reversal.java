package org.lethe.jobs.ifrs;

import java.time.LocalDate;
import java.util.Set;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptEntity;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.readers.ifrs.PostedJournal;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.ifrs.Posted;
import org.lethe.writers.ifrs.PostingOrder;
import org.lethe.writers.ifrs.ReversalDesk;

/** How a wrong journal is put right: it is taken back in the first open month, and what is right comes in as a new event. */
public final class Reversal {

    private static final Set<String> REVERSIBLE =
            Set.of("invoice", "credit-note", "payment", "refund", "write-off", "commission");

    private final Books books;

    /** @param books in which it stands */
    public Reversal(Books books) {
        this.books = books;
    }

    /**
     * What to take back.
     *
     * @param entity legal entity
     * @param journal its number, as table 12 shows it
     * @param reason why; it stays in the evidence
     * @param by who asks
     * @param confirmedBy who confirms; somebody else
     * @param asOf business date
     */
    public record Order(String entity, long journal, String reason, String by, String confirmedBy, LocalDate asOf) {}

    /**
     * Takes a journal back.
     *
     * @return what was posted
     * @throws RefusedException when it cannot be reversed, or one person does both
     */
    public PostedMonth reverse(Order order) {
        if (order.by().equals(order.confirmedBy())) {
            throw new RefusedException(
                    order.by() + " asks for the reversal, and it takes a second person to confirm it.");
        }
        BookReader reader = new BookReader(books.posting());
        PostedJournal journal = reversible(order, reader);
        PeriodState open = new Calendar(books)
                .periods(order.entity()).stream()
                        .filter(each -> each.status().equals("OPEN")
                                && !each.month().isBefore(journal.month())
                                && !each.month().atDay(1).isAfter(order.asOf()))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("No month of " + order.entity() + " is open on "
                                + order.asOf() + ": 'lethe ifrs post' opens the next one."));
        LocalDate last = open.month().atEndOfMonth();
        LocalDate day = order.asOf().isBefore(last) ? order.asOf() : last;
        KeptEntity entity = reader.entities().stream()
                .filter(each -> each.name().equals(order.entity()))
                .findFirst()
                .orElseThrow();
        PostingOrder posting =
                LedgerJob.order(books, reader, entity, open.month(), order.asOf(), reader.latestVersion());
        Posted posted = Transaction.in(
                "Reversing a journal",
                books.posting(),
                session -> new ReversalDesk(session)
                        .reverse(posting, order.journal(), day, order.by(), order.confirmedBy(), order.reason()));
        new LedgerReader(books.posting()).head().ifPresent(books.anchors()::note);
        return new PostedMonth(order.entity(), open.month(), posted.postings());
    }

    private static PostedJournal reversible(Order order, BookReader reader) {
        PostedJournal journal = reader.journal(order.entity(), order.journal())
                .orElseThrow(() -> new RefusedException("The books of " + order.entity() + " have no journal "
                        + order.journal() + ": column 'journal' of 12_journal has the numbers."));
        String why = "";
        if (!REVERSIBLE.contains(journal.kind())) {
            why = "it is '" + journal.kind() + "', and only "
                    + String.join(", ", REVERSIBLE.stream().sorted().toList())
                    + " can be taken back; every posting computes revenue and expected losses anew";
        } else if (journal.reversed()) {
            why = "it was taken back already";
        } else if (journal.credited()) {
            why = "credit notes stand on its invoice: take those back first";
        }
        if (!why.isEmpty()) {
            throw new RefusedException(
                    "Journal " + order.journal() + " (" + journal.number() + ") stays: " + why + ".");
        }
        return journal;
    }
}
