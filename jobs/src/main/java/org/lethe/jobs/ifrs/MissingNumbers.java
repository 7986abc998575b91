package org.lethe.jobs.ifrs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptEntity;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.readers.ifrs.SeriesNumbers;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.evidence.Ledger;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.ifrs.BookDesk;
import org.lethe.writers.ifrs.NumberGap;
import org.lethe.writers.ifrs.Posted;
import org.lethe.writers.ifrs.PostingOrder;
import org.lethe.writers.ifrs.SourceDesk;
import org.lethe.writers.run.RunLock;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How a gap in a series of document numbers is put right when nothing is missing: two people say that the numbers were never issued. */
public final class MissingNumbers {

    private final Books books;

    /** @param books whose packages miss them */
    public MissingNumbers(Books books) {
        this.books = books;
    }

    /**
     * What to explain.
     *
     * @param entity legal entity in whose open months it is entered
     * @param gap the numbers, all of them missing
     * @param reason why; it stays in the evidence
     * @param by who says so
     * @param confirmedBy who confirms; somebody else
     * @param asOf business date
     */
    public record Order(String entity, NumberGap gap, String reason, String by, String confirmedBy, LocalDate asOf) {}

    /**
     * Enters the explanation in every open month, each in a transaction of its own that counts the series anew. A start after a failure
     * does the months that are left.
     *
     * @return the months, with what else was posted
     * @throws RefusedException when a number is there or explained already, no month is open, or one person does both
     * @throws org.lethe.writers.run.AnotherRunException when another process is posting
     */
    public List<PostedMonth> explain(Order order) {
        if (order.by().equals(order.confirmedBy())) {
            throw new RefusedException(
                    order.by() + " explains the numbers, and it takes a second person to confirm it.");
        }
        BookReader reader = new BookReader(books.posting());
        try (RunLock lock = RunLock.take(books.posting(), LedgerJob.NAME, "books", books.lease());
                Connection kept = books.posting().getConnection()) {
            DataSource session = new SingleConnectionDataSource(kept, true);
            List<PostingOrder> months = openMonths(order, reader);
            refuseUnlessMissing(order.gap(), reader);
            look(session, months.getFirst());
            lock.requireHeld();
            List<PostedMonth> posted = new ArrayList<>();
            for (PostingOrder month : months) {
                posted.add(Transaction.in("Explaining numbers", session, same -> enter(same, month, order)));
            }
            Transaction.in("Dropping what was staged", session, same -> {
                new SourceDesk(same).forget();
                return true;
            });
            new LedgerReader(books.posting()).head().ifPresent(books.anchors()::note);
            return posted;
        } catch (SQLException refused) {
            throw DatabaseRefusal.of("Explaining numbers", refused);
        }
    }

    private List<PostingOrder> openMonths(Order order, BookReader reader) {
        int version = reader.latestVersion();
        List<YearMonth> open = new Calendar(books)
                .periods(order.entity()).stream()
                        .filter(each -> each.status().equals("OPEN"))
                        .map(PeriodState::month)
                        .filter(month -> !month.atDay(1).isAfter(order.asOf()))
                        .toList();
        if (open.isEmpty()) {
            throw new RefusedException("No month of " + order.entity() + " is open on " + order.asOf()
                    + ": 'lethe ifrs post' opens the next one, 'lethe ifrs reopen' the last closed one.");
        }
        KeptEntity entity = reader.entities().stream()
                .filter(each -> each.name().equals(order.entity()))
                .findFirst()
                .orElseThrow();
        NumberGap gap = order.gap();
        Set<YearMonth> explained = reader.explained(order.entity(), gap.series(), gap.first(), gap.last());
        List<PostingOrder> months = open.stream()
                .filter(month -> !explained.contains(month))
                .map(month -> LedgerJob.order(books, reader, entity, month, order.asOf(), version))
                .toList();
        if (months.isEmpty()) {
            throw new RefusedException("'" + gap + "' is explained already in every open month.");
        }
        return months;
    }

    private static void refuseUnlessMissing(NumberGap gap, BookReader reader) {
        SeriesNumbers numbers = reader.numbers(gap.series(), gap.first(), gap.last());
        if (numbers.present() != null) {
            throw new RefusedException("Document " + gap.series()
                    + numbers.present().toPlainString() + " is there: only numbers that are missing can be explained.");
        }
        if (numbers.explained() != null) {
            throw new RefusedException("Number " + numbers.explained().toPlainString() + " of series '" + gap.series()
                    + "' was explained with others: name the rest alone.");
        }
        if (!numbers.before() || !numbers.behind()) {
            throw new RefusedException("'" + gap + "' is no gap: series '" + gap.series() + "' has no number "
                    + (numbers.before() ? "behind it" : "before it") + ". 18_tieout_rows names the gaps (7.5).");
        }
    }

    private static void look(DataSource session, PostingOrder order) {
        Transaction.in("Linking contracts", session, same -> {
            new SourceDesk(same).link(order.asOf());
            return true;
        });
        Transaction.reading("Looking at the source", session, same -> {
            new SourceDesk(same).look(order.asOf(), order.version());
            return true;
        });
    }

    private static PostedMonth enter(DataSource session, PostingOrder month, Order order) {
        Posted added = new BookDesk(session).explain(month, order.gap());
        Map<String, Object> details = new TreeMap<>();
        details.put("entity", order.entity());
        details.put("period", month.month().toString());
        details.put("numbers", order.gap().toString());
        details.put("by", order.by());
        details.put("confirmedBy", order.confirmedBy());
        details.put("reason", order.reason());
        new Ledger(session).append(new Entry(EntryKind.IFRS_NUMBERS_EXPLAINED, null, month.at(), details));
        return new PostedMonth(month.entity(), month.month(), added.postings() - 1); // its own number is no posting
    }
}
