package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The books beside a general ledger: its trial balance against ours, account by account.
 *
 * @param rows the accounts that are kept here, in order
 * @param others how many accounts of the general ledger are not kept here, and so not compared
 */
public record Comparison(List<Row> rows, long others) {

    /**
     * One account.
     *
     * @param account local account
     * @param books debit less credit here; nought when nothing was booked
     * @param generalLedger likewise there; null when the account is not in its trial balance
     */
    public record Row(
            String account, BigDecimal books, @Nullable BigDecimal generalLedger) {

        /** By how much they differ. */
        public BigDecimal difference() {
            return generalLedger == null ? books : books.subtract(generalLedger);
        }

        /** Whether they are the same; an account without a balance need not be there. */
        public boolean agrees() {
            return difference().signum() == 0;
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares.
     *
     * @param books balances by account, every account that is mapped
     * @param generalLedger likewise
     */
    public static Comparison of(Map<String, BigDecimal> books, Map<String, BigDecimal> generalLedger) {
        List<Row> rows = new ArrayList<>();
        for (String account : new TreeSet<>(books.keySet())) {
            rows.add(new Row(account, books.getOrDefault(account, BigDecimal.ZERO), generalLedger.get(account)));
        }
        long others = generalLedger.keySet().stream()
                .filter(account -> !books.containsKey(account))
                .count();
        return new Comparison(rows, others);
    }

    /** Those that differ. */
    public List<Row> differences() {
        return rows.stream().filter(row -> !row.agrees()).toList();
    }
}
