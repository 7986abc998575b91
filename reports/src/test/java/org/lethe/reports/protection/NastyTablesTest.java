package org.lethe.reports.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables as nobody draws them in a textbook. */
class NastyTablesTest {
    private static final List<Insider> OUTSIDER = List.of(Insider.OUTSIDER);

    @Test
    void a_table_without_cells_is_protected_already() {
        Tables empty = new Tables(Atoms.of(Map.of()), List.of(), new Release("r", List.of()));

        assertThat(GridFixture.allowed(Protector.protect(empty, 5, OUTSIDER)).cells())
                .isEmpty();
        assertThat(Auditor.audit(empty, 5, OUTSIDER).isClean()).isTrue();
    }

    @Test
    void cells_that_are_the_same_sum_are_hidden_together() {
        Tables grid = GridFixture.grid("r", new long[][] {{2, 8, 9}, {7, 9, 8}, {9, 7, 12}}, value -> value == 2);
        List<Cell> cells = new ArrayList<>(grid.current().cells());
        for (Cell cell : grid.current().cells()) {
            cells.add(new Cell("again " + cell.id(), "Größe „ß“ 表", cell.members(), false, false, null, null));
        }
        Tables doubled = grid.with(new Release("r", cells));

        Protection.Protected done = GridFixture.done(Protector.protect(doubled, 5, OUTSIDER));

        Map<Members, Boolean> hidden = new LinkedHashMap<>();
        done.release()
                .cells()
                .forEach(cell -> assertThat(hidden.merge(cell.members(), cell.suppressed(), (a, b) -> a && b))
                        .as(cell.id())
                        .isEqualTo(cell.suppressed()));
        assertThat(Auditor.audit(doubled.with(done.release()), 5, OUTSIDER).isClean())
                .isTrue();
    }

    @Test
    void zeros_totals_and_the_grand_total_may_be_sensitive() {
        Tables tables = GridFixture.grid("r", new long[][] {{0, 1, 0}, {2, 0, 0}, {0, 0, 1}}, value -> value < 5);

        Protection.Protected done = GridFixture.done(Protector.protect(tables, 5, OUTSIDER));

        assertThat(done.release().cells()).allMatch(Cell::suppressed);
        assertThat(Auditor.audit(tables.with(done.release()), 5, OUTSIDER).isClean())
                .isTrue();
    }

    @Test
    void a_zero_that_is_sensitive_among_large_numbers_might_be_the_threshold() {
        Tables tables =
                GridFixture.grid("r", new long[][] {{0, 40, 30}, {50, 60, 70}, {80, 90, 20}}, value -> value == 0);

        Release release = GridFixture.allowed(Protector.protect(tables, 5, OUTSIDER));
        Audit audit = Auditor.audit(tables.with(release), 5, OUTSIDER);

        assertThat(audit.isClean()).isTrue();
        assertThat(audit.intervals().getFirst().lower()).isZero();
        assertThat(audit.secondary()).isEqualTo(3);
    }

    @Test
    void an_atom_in_no_cell_and_numbers_beyond_two_to_the_thirty_first_change_nothing() {
        long large = 5_000_000_000L;
        Tables tables = GridFixture.grid(
                "r", new long[][] {{3, large, 9}, {large, 7, large}, {8, large, 2}}, value -> value < 5);
        Map<String, Long> atoms = new LinkedHashMap<>();
        for (int a = 0; a < tables.atoms().size(); a++) {
            atoms.put(tables.atoms().id(a), tables.atoms().value(a));
        }
        atoms.put("lonely", 17L);
        Tables more = new Tables(Atoms.of(atoms), List.of(), tables.current());

        Protection.Protected done = GridFixture.done(Protector.protect(more, 5, OUTSIDER));
        Audit audit = Auditor.audit(more.with(done.release()), 5, OUTSIDER);

        assertThat(audit.isClean()).isTrue();
        assertThat(CertificateCheck.problems(more.with(done.release()), done.certificate()))
                .isEmpty();
    }

    @Test
    void a_cell_that_follows_from_two_others_is_not_left_to_them() {
        Atoms atoms = Atoms.of(new LinkedHashMap<>(Map.of("a", 2L, "b", 9L)));
        int a = atoms.id(0).equals("a") ? 0 : 1;
        List<Cell> cells = List.of(
                GridFixture.cell(atoms, "A", List.of(a), value -> true),
                GridFixture.cell(atoms, "A or B", List.of(0, 1), value -> false),
                GridFixture.cell(atoms, "B", List.of(1 - a), value -> false));
        Tables tables = new Tables(atoms, List.of(), new Release("r", cells));

        Release release = GridFixture.allowed(Protector.protect(tables, 0, OUTSIDER));

        assertThat(release.cells()).extracting(Cell::suppressed).containsExactly(true, false, true);
    }

    @Test
    void a_sensitive_cell_of_no_atoms_is_zero_whatever_happens_and_refused() {
        Cell nothing = new Cell("n", "", Members.of(), true, false, null, null);
        Tables tables = new Tables(Atoms.of(Map.of("a", 1L)), List.of(), new Release("r", List.of(nothing)));

        assertThat(Protector.protect(tables, 5, OUTSIDER)).isInstanceOf(Protection.Refused.class);
        assertThat(Auditor.audit(tables, 5, OUTSIDER).exact()).isEqualTo(1);
    }

    @Test
    void rounded_totals_already_published_are_reckoned_with() {
        Tables grid = GridFixture.grid("r", new long[][] {{3, 12}, {14, 11}}, value -> value < 5);
        List<Cell> rounded = grid.current().cells().stream()
                .map(cell -> GridFixture.band(
                        cell.suppressed(cell.members().size() < 2),
                        grid.atoms().sum(cell.members()) - 1,
                        grid.atoms().sum(cell.members()) + 1))
                .toList();
        Tables tables = new Tables(grid.atoms(), List.of(new Release("rounded", rounded)), grid.current());

        Protection.Protected done = GridFixture.done(Protector.protect(tables, 5, OUTSIDER));
        Audit audit = Auditor.audit(tables.with(done.release()), 5, OUTSIDER);

        assertThat(audit.isClean()).isTrue();
        assertThat(audit.intervals().getFirst().upper()).isNotNull();
    }

    @Test
    void the_same_tables_give_the_same_pattern_and_certificate() {
        Tables tables = GridFixture.grid("r", new long[][] {{3, 12, 4}, {14, 2, 19}, {7, 8, 9}}, value -> value < 5);

        assertThat(Protector.protect(tables, 5, OUTSIDER)).isEqualTo(Protector.protect(tables, 5, OUTSIDER));
    }
}
