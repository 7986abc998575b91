package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where columns are in the sheets of the workbook; row 1 is the header. */
final class Sheets {

    private record Place(List<String> header, long rows) {}

    private final Map<Table, Place> places = new HashMap<>();

    void put(Table table, List<String> header, long rows) {
        places.put(table, new Place(header, rows));
    }

    /** One term as a part of a formula. */
    String of(Side.Term term, Sums sums, Months months) {
        Table table = term.table();
        Place place = table == null ? null : places.get(table);
        if (table == null || place == null || term.column() == null || place.rows == 0) {
            long cents = term.plus() ? term.cents(sums, months) : -term.cents(sums, months);
            return "(" + BigDecimal.valueOf(cents, 2).toPlainString() + ")";
        }
        String amounts = range(table, place, term.column());
        if (term.key() == null) {
            return "SUM(" + amounts + ")";
        }
        return "SUMPRODUCT(--(" + range(table, place, table.key()) + "=\"" + term.key(months) + "\")," + amounts
                + ")"; // SUMIFS would take a month for a date
    }

    private static String range(Table table, Place place, String column) {
        String letters = letters(place.header.indexOf(column));
        return "'" + table.tab() + "'!$" + letters + "$2:$" + letters + "$" + (place.rows + 1);
    }

    /** A cell of the total row, for a name. */
    static String cell(String tab, int column, long row) {
        return "'" + tab + "'!$" + letters(column) + "$" + row;
    }

    static String letters(int column) {
        if (column < 0) {
            throw new IllegalArgumentException("There is no such column");
        }
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
