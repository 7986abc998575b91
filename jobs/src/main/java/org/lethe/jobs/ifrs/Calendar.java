package org.lethe.jobs.ifrs;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.reports.ifrs.Months;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.ifrs.PeriodDesk;
import org.lethe.writers.ifrs.PeriodStep;

/** What the controller does with months: the first person closes softly or asks, the second closes or reopens. */
public final class Calendar {

    private final Books books;

    /** @param books where months are closed */
    public Calendar(Books books) {
        this.books = books;
    }

    /**
     * Closes a month: softly by the first person, for good by a second one.
     *
     * @return how it stands now
     * @throws RefusedException when it is not over, not recognised, follows an open month, or the same person does both
     */
    public PeriodState close(String entity, YearMonth month, String by) {
        PeriodState state = known(entity, month);
        Instant now = books.clock().instant();
        switch (state.status()) {
            case "OPEN" -> {
                refuseUnready(entity, state);
                change(desk -> desk.change(
                        new PeriodStep(entity, month, "soft-close", by, null, null, now), "OPEN", "SOFT_CLOSED"));
            }
            case "SOFT_CLOSED" -> {
                if (!"soft-close".equals(state.step())) {
                    throw new RefusedException(state.by() + " asked to reopen " + month + " of " + entity
                            + ": a second person reopens it, and then it can be closed again.");
                }
                String first = String.valueOf(state.by());
                refuseSamePerson(first, by, "closed it softly");
                change(desk -> {
                    desk.storeBalances(entity, month);
                    desk.change(new PeriodStep(entity, month, "close", by, first, null, now), "SOFT_CLOSED", "CLOSED");
                });
            }
            default -> throw new RefusedException(month + " of " + entity + " is closed already.");
        }
        return known(entity, month);
    }

    /**
     * Reopens a month, closed or softly closed: the first person asks, the second does it.
     *
     * @param reason why
     * @throws RefusedException when a later month is closed, or the same person does both
     */
    public PeriodState reopen(String entity, YearMonth month, String by, String reason) {
        PeriodState state = known(entity, month);
        Instant now = books.clock().instant();
        boolean laterClosed = periods(entity).stream()
                .anyMatch(
                        other -> other.month().isAfter(month) && other.status().equals("CLOSED"));
        if (state.status().equals("OPEN") || laterClosed || "take-on".equals(state.step())) {
            throw new RefusedException(month + " of " + entity
                    + (state.status().equals("OPEN")
                            ? " is open."
                            : " cannot be reopened: "
                                    + (laterClosed
                                            ? "a later month is closed; reopen that first."
                                            : "it is period 0.")));
        }
        if (new KeptReader(books.controller()).condensed(entity, new Months(month, month))) {
            throw new RefusedException(month + " of " + entity
                    + " cannot be reopened: contracts of it went from the books after ten years.");
        }
        boolean asked = "ask-to-reopen".equals(state.step());
        if (!asked) {
            change(desk -> desk.record(new PeriodStep(entity, month, "ask-to-reopen", by, null, reason, now)));
        } else {
            String first = String.valueOf(state.by());
            refuseSamePerson(first, by, "asked for it");
            change(desk -> desk.change(
                    new PeriodStep(entity, month, "reopen", by, first, reason, now), state.status(), "OPEN"));
        }
        return known(entity, month);
    }

    /** The months of an entity. */
    public List<PeriodState> periods(String entity) {
        List<PeriodState> all = Transaction.in(
                "Reading the months", books.controller(), session -> new BookReader(session).periods(entity));
        if (all.isEmpty()) {
            throw new RefusedException("There are no books of " + entity
                    + ": take it on first with 'lethe ifrs take-on', or look for its name in the settings.");
        }
        return all;
    }

    private PeriodState known(String entity, YearMonth month) {
        return find(entity, month)
                .orElseThrow(() -> new RefusedException(
                        "The books of " + entity + " have no month " + month + ": 'lethe ifrs status' lists them."));
    }

    private Optional<PeriodState> find(String entity, YearMonth month) {
        return periods(entity).stream()
                .filter(each -> each.month().equals(month))
                .findFirst();
    }

    private void refuseUnready(String entity, PeriodState state) {
        YearMonth month = state.month();
        if (state.recognisedAsOf() == null) {
            throw new RefusedException("The revenue of " + month
                    + " is not recognised yet: the night after its last day does that, or 'lethe ifrs post'.");
        }
        boolean follows = find(entity, month.minusMonths(1))
                .filter(before -> before.status().equals("CLOSED"))
                .isPresent();
        if (!follows) {
            throw new RefusedException(
                    month + " cannot be closed before " + month.minusMonths(1) + ": close that first.");
        }
    }

    private static void refuseSamePerson(String first, String by, String what) {
        if (first.equals(by)) {
            throw new RefusedException(
                    by + " " + what + ", and it takes a second person: somebody else names themselves with --by.");
        }
    }

    private void change(Consumer<PeriodDesk> step) {
        Transaction.in("Recording a step", books.controller(), session -> {
            step.accept(new PeriodDesk(session));
            return true;
        });
        new LedgerReader(books.controller()).head().ifPresent(books.anchors()::note);
    }
}
