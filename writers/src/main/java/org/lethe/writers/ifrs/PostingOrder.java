package org.lethe.writers.ifrs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What to post.
 *
 * @param entity legal entity
 * @param countries whose invoices are its own
 * @param openedOn balance day of its take-on: what is older is in the opening balances
 * @param month open period that takes the postings
 * @param asOf business date: nothing later is looked at
 * @param version settings
 * @param release whether the rest of what was paid in advance is released when a contract ends
 * @param at the moment, for the books
 */
public record PostingOrder(
        String entity,
        List<String> countries,
        LocalDate openedOn,
        YearMonth month,
        LocalDate asOf,
        int version,
        boolean release,
        Instant at) {

    public PostingOrder {
        countries = List.copyOf(countries);
    }

    /** Whether the month is over, so that its revenue can be recognised. */
    boolean isOver() {
        return !asOf.isBefore(month.atEndOfMonth());
    }
}
