package org.lethe.writers.ifrs;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.writers.evidence.Ledger;

/** Takes a journal back, with its entry in the evidence. Works in the caller's transaction. */
public final class ReversalDesk {

    private final DataSource session;

    /** @param session one connection, in a transaction, of the role that posts */
    public ReversalDesk(DataSource session) {
        this.session = session;
    }

    /**
     * Reverses a journal and says who asked for it and who confirmed it.
     *
     * @param order the open period that takes the reversal
     * @param day posting date, in that period
     */
    public Posted reverse(
            PostingOrder order, long journal, LocalDate day, String by, String confirmedBy, String reason) {
        Posted posted = new BookDesk(session).reverse(order, journal, day);
        Map<String, Object> details = new TreeMap<>();
        details.put("entity", order.entity());
        details.put("period", order.month().toString());
        details.put("journal", journal);
        details.put("by", by);
        details.put("confirmedBy", confirmedBy);
        details.put("reason", reason);
        new Ledger(session).append(new Entry(EntryKind.IFRS_REVERSAL, null, order.at(), details));
        return posted;
    }
}
