package org.lethe.reports.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.reports.protection.form.FormReader;
import org.lethe.reports.protection.form.FormResult;

/** Instances whose best answers are known. */
class KnownAnswersTest {
    private static final List<Insider> OUTSIDER = List.of(Insider.OUTSIDER);

    @Test
    void margins_alone_leave_a_cell_between_the_bounds_of_frechet() {
        Tables tables = GridFixture.grid("r", new long[][] {{4, 3}, {2, 1}}, value -> value <= 4);

        Audit audit = Auditor.audit(tables, 0, OUTSIDER);

        assertThat(interval(audit, "0.0"))
                .extracting(Interval::lower, Interval::upper)
                .containsExactly(3L, 6L);
        assertThat(audit.confirmed()).isPositive();
        assertThat(audit.disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "z1_t3, 0, 3, 29",
        "z1_t5, 0, 5, 43",
        "linked136_t3, 0, 1, 7",
        "z1_t3, 4, 3, 29",
        "z1_t5, 6, 5, 43",
        "linked136_t3, 4, 1, 7"
    })
    void public_instances_are_protected_at_their_proven_optimum(String name, long threshold, int cells, long value)
            throws Exception {
        Tables tables = read(name);

        Protection.Protected done = GridFixture.done(Protector.protect(tables, threshold, OUTSIDER));
        Audit audit = Auditor.audit(tables.with(done.release()), threshold, OUTSIDER);

        assertThat(audit.isClean()).isTrue();
        assertThat(audit.exact()).isZero();
        assertThat(audit.secondary()).isEqualTo(cells);
        assertThat(audit.secondaryValue()).isEqualTo(value);
        assertThat(CertificateCheck.problems(tables.with(done.release()), done.certificate()))
                .isEmpty();
    }

    @Test
    void the_linked_tables_hide_n_and_nothing_else() throws Exception {
        Release release = GridFixture.allowed(Protector.protect(read("linked136_t3"), 0, OUTSIDER));

        assertThat(release.cells())
                .filteredOn(cell -> cell.suppressed() && !cell.primary())
                .extracting(Cell::label)
                .containsExactly("N");
    }

    @Test
    void a_cell_whose_neighbours_are_all_published_is_refused_with_their_names_and_a_coarser_cell() {
        long[][] values = {{9, 8, 7}, {6, 2, 9}, {7, 8, 9}};
        Tables before = GridFixture.grid("before", values, value -> value == 2);
        Tables now = GridFixture.grid("now", values, value -> value == 2);

        Protection protection =
                Protector.protect(new Tables(now.atoms(), List.of(before.current()), now.current()), 5, OUTSIDER);

        assertThat(protection).isInstanceOfSatisfying(Protection.Refused.class, refused -> {
            Refusal refusal = refused.refusals().getFirst();
            assertThat(refusal.cell()).isEqualTo("1.1");
            assertThat(refusal.frozen())
                    .isNotEmpty()
                    .allSatisfy(fact -> assertThat(fact.release()).isEqualTo("before"));
            assertThat(refusal.coarser().getFirst().cell()).isIn("1.T", "T.1");
        });
    }

    private static Interval interval(Audit audit, String cell) {
        return audit.intervals().stream()
                .filter(each -> each.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    private static Tables read(String name) throws IOException, URISyntaxException {
        URL folder = KnownAnswersTest.class.getResource("/disclosure/" + name);
        assertThat(folder).isNotNull();
        return switch (FormReader.read(Path.of(folder.toURI()), List.of(), List.of())) {
            case FormResult.Good good -> good.tables();
            case FormResult.Bad bad -> throw new AssertionError(bad.problems().toString());
        };
    }
}
