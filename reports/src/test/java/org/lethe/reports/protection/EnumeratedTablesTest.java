package org.lethe.reports.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tiny instances, of which every possible table can be written down: the audit must say what the list says. */
class EnumeratedTablesTest {
    private static final int ATOMS = 5;
    private static final int MOST = 9;

    @Test
    void an_audit_says_exactly_what_all_possible_tables_say() {
        Random random = new Random(4711);
        int finite = 0;
        for (int round = 0; round < 400; round++) {
            Tables tables = world(random);
            Insider insider = random.nextInt(3) > 0
                    ? Insider.OUTSIDER
                    : new Insider("i", Members.of(random.nextInt(ATOMS), random.nextInt(ATOMS)));
            Map<String, long[]> expected = enumerate(tables, insider);
            Audit audit = Auditor.audit(tables, 3, List.of(insider));

            assertThat(audit.disagreements()).isEmpty();
            for (Interval interval : audit.intervals()) {
                long[] ends = expected.getOrDefault(interval.release() + interval.cell(), new long[] {-1, -1});
                assertThat(interval.lower()).as("round %d, %s", round, interval).isEqualTo(ends[0]);
                assertThat(interval.loose()).isFalse();
                if (interval.upper() != null) {
                    assertThat(interval.upper())
                            .as("round %d, %s", round, interval)
                            .isEqualTo(ends[1]);
                    finite++;
                }
            }
        }
        assertThat(finite).isGreaterThan(400);
    }

    @Test
    void a_pattern_costs_at_most_a_quarter_more_than_the_best_of_all_patterns() {
        Random random = new Random(99);
        for (int round = 0; round < 2; round++) {
            long[][] values = new long[3][3];
            for (long[] row : values) {
                for (int j = 0; j < 3; j++) {
                    row[j] = random.nextLong(1, 13);
                }
            }
            Tables tables = GridFixture.grid("r", values, value -> value < 4);
            Release found = GridFixture.allowed(Protector.protect(tables, 4, List.of(Insider.OUTSIDER)));
            long value = Auditor.audit(tables.with(found), 4, List.of(Insider.OUTSIDER))
                    .secondaryValue();

            assertThat(value).as("round %d", round).isLessThanOrEqualTo((long) (1.25 * cheapest(tables, value)));
        }
    }

    /** The least hidden value of all patterns that an audit finds clean, no dearer than the given one. */
    private static long cheapest(Tables tables, long value) {
        List<Cell> cells = tables.current().cells();
        List<Integer> free = IntStream.range(0, cells.size())
                .filter(k -> !cells.get(k).primary()
                        && tables.atoms().sum(cells.get(k).members()) < value)
                .boxed()
                .toList();
        long best = value;
        for (int mask = 0; mask < 1 << free.size(); mask++) {
            long hidden = 0;
            List<Cell> marked = new ArrayList<>(cells);
            for (int bit = 0; bit < free.size(); bit++) {
                if (((mask >> bit) & 1) == 1) {
                    Cell cell = cells.get(free.get(bit));
                    marked.set(free.get(bit), cell.suppressed(true));
                    hidden += tables.atoms().sum(cell.members());
                }
            }
            if (hidden < best
                    && Auditor.audit(tables.with(new Release("r", marked)), 4, List.of(Insider.OUTSIDER))
                            .isClean()) {
                best = hidden;
            }
        }
        return best;
    }

    /** Five small atoms and random sums of them in two releases, some shown, some as bands; the whole is shown so that all is finite. */
    private static Tables world(Random random) {
        Map<String, Long> values = new LinkedHashMap<>();
        long left = MOST;
        for (int a = 0; a < ATOMS; a++) {
            long value = random.nextLong(Math.min(3, left) + 1);
            values.put("a" + a, value);
            left -= value;
        }
        Atoms atoms = Atoms.of(values);
        List<Release> releases = new ArrayList<>();
        for (String name : List.of("first", "second")) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < 6; c++) {
                int mask = c == 0 ? (1 << ATOMS) - 1 : 1 + random.nextInt((1 << ATOMS) - 1);
                Members members = Members.of(IntStream.range(0, ATOMS)
                        .filter(a -> ((mask >> a) & 1) == 1)
                        .toArray());
                long value = atoms.sum(members);
                boolean hidden = c > 0 && random.nextInt(2) == 0;
                boolean band = random.nextInt(4) == 0;
                Long lower = band ? Math.max(0, value - random.nextInt(3)) : null;
                Long upper = band ? value + random.nextInt(3) : null;
                cells.add(new Cell("c" + c, "", members, random.nextInt(2) == 0, hidden, lower, upper));
            }
            releases.add(new Release(name, cells));
        }
        return new Tables(atoms, List.of(releases.get(0)), releases.get(1));
    }

    private static Map<String, long[]> enumerate(Tables tables, Insider insider) {
        Map<String, long[]> ends = new HashMap<>();
        long[] y = new long[ATOMS];
        int count = 1;
        for (int a = 0; a < ATOMS; a++) {
            count *= 14;
        }
        for (int code = 0; code < count; code++) {
            long total = 0;
            for (int a = 0, rest = code; a < ATOMS; a++, rest /= 14) {
                y[a] = rest % 14;
                total += y[a];
            }
            if (total <= 13 && isPossible(tables, insider, y)) {
                tables.releases()
                        .forEach(release -> release.cells().forEach(cell -> {
                            long sum = sum(cell.members(), y);
                            ends.merge(release.name() + cell.id(), new long[] {sum, sum}, (a, b) ->
                                    new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
                        }));
            }
        }
        return ends;
    }

    private static boolean isPossible(Tables tables, Insider insider, long[] y) {
        for (int k = 0; k < insider.known().size(); k++) {
            if (y[insider.known().at(k)] != tables.atoms().value(insider.known().at(k))) {
                return false;
            }
        }
        return tables.releases()
                .flatMap(release -> release.cells().stream())
                .filter(cell -> !cell.suppressed())
                .allMatch(cell -> agrees(cell, tables.atoms().sum(cell.members()), sum(cell.members(), y)));
    }

    private static boolean agrees(Cell cell, long value, long now) {
        @Nullable Long lower = cell.lower();
        @Nullable Long upper = cell.upper();
        boolean exact = lower == null && upper == null;
        boolean inside = (lower == null || now >= lower) && (upper == null || now <= upper);
        return exact ? now == value : inside;
    }

    private static long sum(Members members, long[] y) {
        return IntStream.range(0, members.size())
                .mapToLong(k -> y[members.at(k)])
                .sum();
    }
}
