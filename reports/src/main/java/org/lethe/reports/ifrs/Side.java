package org.lethe.reports.ifrs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One side of an equation: columns of tables, added and subtracted. It can be computed, and written down as a formula.
 *
 * @param terms what is added up
 */
record Side(List<Term> terms) {

    private static final String FIRST = "first month";
    private static final String LAST = "last month";

    /**
     * One column, what is broken in a table's rows, or what is not as it was pulled before.
     *
     * @param plus whether it is added
     * @param table null for what is not as it was pulled before
     * @param column null for what is broken
     * @param key of the rows; null for all
     */
    record Term(
            boolean plus,
            @Nullable Table table,
            @Nullable String column,
            @Nullable String key) {

        long cents(Sums sums, Months months) {
            long value;
            if (table == null) {
                value = sums.changed();
            } else if (column == null) {
                value = sums.broken(table);
            } else if (key == null) {
                value = sums.of(table, column);
            } else {
                value = sums.of(table, column, key(months));
            }
            return plus ? value : -value;
        }

        String key(Months months) {
            return switch (String.valueOf(key)) {
                case FIRST -> months.first().toString();
                case LAST -> months.last().toString();
                default -> String.valueOf(key);
            };
        }
    }

    Side {
        terms = List.copyOf(terms);
    }

    static Side nothing() {
        return new Side(List.of());
    }

    static Side sum(Table table, String column) {
        return nothing().plus(table, column);
    }

    static Side sum(Table table, String column, String key) {
        return nothing().plus(table, column, key);
    }

    static Side first(Table table, String column) {
        return sum(table, column, FIRST);
    }

    static Side last(Table table, String column) {
        return sum(table, column, LAST);
    }

    /** What is not as it was pulled before. */
    static Side changed() {
        return nothing().and(new Term(true, null, null, null));
    }

    /** What the roll-forward ends with. */
    static Side closing() {
        return last(Table.ROLLFORWARD, "closing");
    }

    Side plus(Table table, String column) {
        return and(new Term(true, table, column, null));
    }

    Side plus(Table table, String column, String key) {
        return and(new Term(true, table, column, key));
    }

    Side minus(Table table, String column) {
        return and(new Term(false, table, column, null));
    }

    Side minus(Table table, String column, String key) {
        return and(new Term(false, table, column, key));
    }

    Side plusBroken(Table table) {
        return and(new Term(true, table, null, null));
    }

    private Side and(Term term) {
        List<Term> all = new ArrayList<>(terms);
        all.add(term);
        return new Side(all);
    }

    long cents(Sums sums, Months months) {
        return terms.stream().mapToLong(term -> term.cents(sums, months)).sum();
    }

    /** As a formula of a spreadsheet; what is not in a sheet stands there as a number. */
    String formula(Sheets sheets, Sums sums, Months months) {
        String formula = terms.stream()
                .map(term -> (term.plus() ? "+" : "-") + sheets.of(term, sums, months))
                .collect(Collectors.joining());
        return formula.isEmpty() ? "0" : formula.startsWith("+") ? formula.substring(1) : formula;
    }
}
