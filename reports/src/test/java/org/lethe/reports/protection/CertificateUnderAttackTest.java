package org.lethe.reports.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody changes a certified release, or its certificate. */
class CertificateUnderAttackTest {
    private static final long[][] VALUES = {{12, 3, 9, 14}, {8, 11, 2, 7}, {4, 10, 13, 6}, {15, 1, 8, 9}};
    private final Tables tables = GridFixture.grid("r", VALUES, value -> value < 5);
    private final Protection.Protected done = GridFixture.done(Protector.protect(tables, 5, List.of(Insider.OUTSIDER)));
    private final Tables published = tables.with(done.release());

    @Test
    void publishing_any_one_hidden_cell_breaks_the_proof() {
        List<Cell> cells = done.release().cells();
        int[] hidden = IntStream.range(0, cells.size())
                .filter(k -> cells.get(k).suppressed())
                .toArray();
        assertThat(hidden.length).isGreaterThan(5);
        assertThat(CertificateCheck.problems(published, done.certificate())).isEmpty();

        for (int k : hidden) {
            List<Cell> changed = new ArrayList<>(cells);
            changed.set(k, cells.get(k).suppressed(false));
            assertThat(CertificateCheck.problems(tables.with(new Release("r", changed)), done.certificate()))
                    .as(cells.get(k).id())
                    .isNotEmpty();
        }
    }

    @Test
    void altering_any_one_number_of_a_witness_breaks_the_proof() {
        for (int w = 0; w < done.certificate().witnesses().size(); w++) {
            Certificate.Witness witness = done.certificate().witnesses().get(w);
            for (int c = 0; c < witness.changes().size(); c++) {
                List<Certificate.Change> changes = new ArrayList<>(witness.changes());
                Certificate.Change change = changes.get(c);
                changes.set(c, new Certificate.Change(change.atom(), change.value() + 1));
                assertThat(CertificateCheck.problems(published, with(w, changes)))
                        .isNotEmpty();
                changes.remove(c);
                assertThat(CertificateCheck.problems(published, with(w, changes)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void altering_any_one_atom_that_a_witness_leans_on_breaks_the_proof() {
        for (Certificate.Change change : done.certificate().witnesses().stream()
                .flatMap(witness -> witness.changes().stream())
                .toList()) {
            Map<String, Long> atoms = new LinkedHashMap<>();
            for (int atom = 0; atom < tables.atoms().size(); atom++) {
                String id = tables.atoms().id(atom);
                atoms.put(id, tables.atoms().value(atom) + (id.equals(change.atom()) ? 1 : 0));
            }
            Tables altered = new Tables(Atoms.of(atoms), List.of(), done.release());
            assertThat(CertificateCheck.problems(altered, done.certificate()))
                    .as(change.atom())
                    .isNotEmpty();
        }
    }

    @Test
    void dropping_a_claim_or_raising_the_threshold_breaks_the_proof() {
        Certificate all = done.certificate();
        Certificate fewer = new Certificate(
                5, all.insiders(), all.claims().subList(1, all.claims().size()), all.witnesses());
        Certificate bolder = new Certificate(500, all.insiders(), all.claims(), all.witnesses());

        assertThat(CertificateCheck.problems(published, fewer)).hasSize(1);
        assertThat(CertificateCheck.problems(published, bolder)).isNotEmpty();
    }

    private Certificate with(int witness, List<Certificate.Change> changes) {
        List<Certificate.Witness> witnesses = new ArrayList<>(done.certificate().witnesses());
        witnesses.set(witness, new Certificate.Witness(witnesses.get(witness).number(), changes));
        return new Certificate(
                5, done.certificate().insiders(), done.certificate().claims(), witnesses);
    }
}
