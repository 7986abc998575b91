package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Tables for tests: two dimensions with margins, months with the year to date. */
final class GridFixture {
    private GridFixture() {}

    static Tables grid(String name, long[][] values, LongPredicate sensitive) {
        Map<String, Long> atoms = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                atoms.put(i + "." + j, values[i][j]);
            }
        }
        Atoms known = Atoms.of(atoms);
        int rows = values.length;
        int columns = rows == 0 ? 0 : values[0].length;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                List<Integer> members = new ArrayList<>();
                for (int a = 0; a < rows; a++) {
                    for (int b = 0; b < columns; b++) {
                        if ((i == rows || i == a) && (j == columns || j == b)) {
                            members.add(a * columns + b);
                        }
                    }
                }
                String id = (i == rows ? "T" : i) + "." + (j == columns ? "T" : j);
                cells.add(cell(known, id, members, sensitive));
            }
        }
        return new Tables(known, List.of(), new Release(name, cells));
    }

    static Cell cell(Atoms atoms, String id, List<Integer> members, LongPredicate sensitive) {
        Members set = Members.of(members.stream().mapToInt(Integer::intValue).toArray());
        boolean primary = sensitive.test(atoms.sum(set));
        return new Cell(id, id, set, primary, primary, null, null);
    }

    static Cell band(Cell cell, @Nullable Long lower, @Nullable Long upper) {
        return new Cell(cell.id(), cell.label(), cell.members(), cell.primary(), cell.suppressed(), lower, upper);
    }

    /** Counts of so many products in twelve months, small ones among them. */
    static Atoms year(int products, long seed) {
        Random random = new Random(seed);
        Map<String, Long> atoms = new LinkedHashMap<>();
        for (int month = 0; month < 12; month++) {
            for (int product = 0; product < products; product++) {
                double mean = 2 + 9.0 * product / products;
                atoms.put(month + "." + product, Math.round(Math.abs(mean + 3 * random.nextGaussian())));
            }
        }
        return Atoms.of(atoms);
    }

    /** The release of a month: each product and all of them, in the month and in the year to date. */
    static Release month(Atoms atoms, int products, int month, LongPredicate sensitive) {
        List<Cell> cells = new ArrayList<>();
        for (int from : month == 0 ? new int[] {0} : new int[] {month, 0}) {
            List<Integer> all = new ArrayList<>();
            for (int product = 0; product < products; product++) {
                List<Integer> members = new ArrayList<>();
                for (int m = from; m <= month; m++) {
                    members.add(m * products + product);
                }
                all.addAll(members);
                cells.add(cell(atoms, (from == month ? "month." : "year.") + product, members, sensitive));
            }
            cells.add(cell(atoms, (from == month ? "month" : "year") + ".all", all, sensitive));
        }
        return new Release("month " + month, cells);
    }

    static Release allowed(Protection protection) {
        return done(protection).release();
    }

    static Protection.Protected done(Protection protection) {
        return switch (protection) {
            case Protection.Protected done -> done;
            case Protection.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
