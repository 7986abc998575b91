package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds in the files on which breakdowns an equation fails, and which rows do not add up in themselves. */
public final class FailingRows {

    private static final List<String> DIMENSIONS = List.of("country", "product", "channel", "customer_type");

    private final FileRows files;
    private final Months months;

    /** @param months of the package */
    public FailingRows(FileRows files, Months months) {
        this.files = files;
        this.months = months;
    }

    /** The rows behind a failing equation; none when its files tie. */
    public List<FailingRow> of(Checked check) {
        if (check.leftOfFiles().compareTo(check.rightOfFiles()) == 0) {
            return List.of();
        }
        List<FailingRow> rows = new ArrayList<>(broken(check.equation()));
        rows.addAll(differing(check.equation()));
        return rows.stream().limit(FailingRow.MOST).toList();
    }

    private List<FailingRow> broken(TieOut equation) {
        List<FailingRow> found = new ArrayList<>();
        for (Side.Term term : terms(equation)) {
            if (term.column() != null || term.table() == null) {
                continue;
            }
            Table table = term.table();
            List<String> header = files.header(table);
            RowCheck check = RowCheck.of(
                    table,
                    header,
                    (key, cents) -> found.add(row(equation, table.file(), String.join(" / ", key), cents, 0)));
            files.rows(table).forEach(row -> check.row(row, cents(row)));
            check.end();
        }
        return found;
    }

    /** By the finest breakdown that all of the equation's tables have. */
    private List<FailingRow> differing(TieOut equation) {
        Set<Table> tables = new LinkedHashSet<>();
        terms(equation).forEach(term -> {
            if (term.table() != null && term.column() != null) {
                tables.add(term.table());
            }
        });
        List<String> shared = DIMENSIONS.stream()
                .filter(name -> tables.stream().allMatch(table -> isBrokenDownBy(table, name)))
                .toList();
        Map<String, long[]> sums = new TreeMap<>();
        add(equation.left(), 0, shared, sums);
        add(equation.right(), 1, shared, sums);
        String what = shared.isEmpty()
                ? String.join(", ", tables.stream().map(Table::file).toList())
                : String.join(" / ", shared);
        return sums.entrySet().stream()
                .filter(each -> each.getValue()[0] != each.getValue()[1])
                .map(each -> row(equation, what, each.getKey(), each.getValue()[0], each.getValue()[1]))
                .toList();
    }

    private void add(Side side, int index, List<String> shared, Map<String, long[]> sums) {
        for (Side.Term term : side.terms()) {
            Table table = term.table();
            if (table == null || term.column() == null) {
                continue;
            }
            List<String> header = files.header(table);
            int column = header.indexOf(term.column());
            int key = term.key() == null ? -1 : header.indexOf(table.key());
            for (List<String> row : files.rows(table)) {
                if (key < 0 || row.get(key).equals(term.key(months))) {
                    String group = String.join(
                            " / ",
                            shared.stream()
                                    .map(name -> row.get(header.indexOf(name)))
                                    .toList());
                    long cents = Cents.of(row.get(column));
                    sums.computeIfAbsent(group, k -> new long[2])[index] += term.plus() ? cents : -cents;
                }
            }
        }
    }

    private boolean isBrokenDownBy(Table table, String name) {
        int column = files.header(table).indexOf(name);
        if (column < 0) {
            return false;
        }
        for (List<String> row : files.rows(table)) {
            if (row.get(column).equals("all")) {
                return false;
            }
        }
        return true;
    }

    private static List<Side.Term> terms(TieOut equation) {
        return Stream.of(equation.left(), equation.right())
                .flatMap(side -> side.terms().stream())
                .toList();
    }

    private static long[] cents(List<String> row) {
        return row.stream().mapToLong(Cents::of).toArray();
    }

    private static FailingRow row(TieOut equation, String what, String key, long left, long right) {
        return new FailingRow(
                equation.code(), "files", what, key, BigDecimal.valueOf(left, 2), BigDecimal.valueOf(right, 2));
    }
}
