package org.lethe.reports.ifrs;

import java.math.BigDecimal;

/**
 * Something on which the two sides of an equation differ. Names postings, journals, items, documents, accounts or breakdowns, never people.
 *
 * @param code of the equation
 * @param from {@code ledger} or {@code files}
 * @param what kind of thing
 * @param key which one
 * @param left EUR, or a count
 * @param right likewise
 */
public record FailingRow(String code, String from, String what, String key, BigDecimal left, BigDecimal right) {

    /** Most of them that are listed for an equation and a source; the difference of the equation is that of all. */
    static final int MOST = 100;
}
