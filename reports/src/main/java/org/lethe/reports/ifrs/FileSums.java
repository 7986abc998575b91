package org.lethe.reports.ifrs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up the files of a package, each read once, in whole cents. Knows nothing of the ledger: that is its use. */
public final class FileSums implements Sums {

    private static final char BETWEEN = '\u0000';

    private final FileRows files;
    private final long changed;
    private final Map<Table, Map<String, Long>> sums = new EnumMap<>(Table.class);
    private final Map<Table, Long> broken = new EnumMap<>(Table.class);

    /**
     * @param files to add up
     * @param changed earlier pulls of the same ledger sequence whose files were different
     */
    public FileSums(FileRows files, long changed) {
        this.files = files;
        this.changed = changed;
    }

    @Override
    public long of(Table table, String column) {
        return sums(table).getOrDefault(column, 0L);
    }

    @Override
    public long of(Table table, String column, String key) {
        return sums(table).getOrDefault(column + BETWEEN + key, 0L);
    }

    @Override
    public long broken(Table table) {
        sums(table);
        return broken.getOrDefault(table, 0L);
    }

    @Override
    public long changed() {
        return changed * 100;
    }

    private Map<String, Long> sums(Table table) {
        Map<String, Long> known = sums.get(table);
        if (known == null) {
            known = add(table);
            sums.put(table, known);
        }
        return known;
    }

    private Map<String, Long> add(Table table) {
        List<String> header = files.header(table);
        int key = header.indexOf(table.key());
        Map<String, long[]> totals = new HashMap<>();
        long[] off = new long[1];
        RowCheck check = RowCheck.of(table, header, (row, cents) -> off[0] += Math.abs(cents));
        for (List<String> row : files.rows(table)) {
            long[] all = totals.computeIfAbsent("", k -> new long[header.size()]);
            long[] own = key < 0 ? null : totals.computeIfAbsent(BETWEEN + row.get(key), k -> new long[header.size()]);
            long[] cents = new long[header.size()];
            for (int i = 0; i < cents.length; i++) {
                cents[i] = Cents.of(row.get(i));
                all[i] += cents[i];
                if (own != null) {
                    own[i] += cents[i];
                }
            }
            check.row(row, cents);
        }
        check.end();
        broken.put(table, off[0]);
        Map<String, Long> named = new HashMap<>();
        totals.forEach((suffix, values) -> {
            for (int i = 0; i < values.length; i++) {
                named.put(header.get(i) + suffix, values[i]);
            }
        });
        return named;
    }
}
