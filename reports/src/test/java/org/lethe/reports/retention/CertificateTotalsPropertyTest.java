package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CertificateTotalsPropertyTest {

    @Property(tries = 300)
    void totals_equal_a_naive_sum_over_whatever_was_completed(@ForAll("completions") List<Completion> completions) {
        LedgerFixture ledger = LedgerFixture.run(3).started();
        long erased = 0;
        long anonymised = 0;
        long candidates = 0;
        long cut = 0;
        for (Completion done : completions) {
            ledger.range(done.cluster(), done.action(), done.rows(), done.suspended(), done.members(), done.cut());
            erased += done.members() + (done.action().equals("erase") ? done.rows() : 0);
            anonymised += done.action().equals("anonymise") ? done.rows() : 0;
            candidates += done.rows() + done.suspended();
            cut += done.cut();
        }

        Certificate certificate = ledger.certificate();

        assertThat(certificate.erased()).isEqualTo(erased);
        assertThat(certificate.anonymised()).isEqualTo(anonymised);
        assertThat(certificate.ended()).isEqualTo(erased + anonymised);
        assertThat(certificate.lines().stream()
                        .mapToLong(Certificate.Line::candidates)
                        .sum())
                .isEqualTo(candidates);
        assertThat(certificate.lines().stream()
                        .mapToLong(Certificate.Line::severed)
                        .sum())
                .isEqualTo(cut);
        assertThat(certificate.lines().stream()
                        .mapToLong(Certificate.Line::slices)
                        .sum())
                .isEqualTo(completions.size());
        assertThat(certificate.lines()).allMatch(Certificate.Line::balances);
    }

    @Provide
    Arbitrary<List<Completion>> completions() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 5_000_000_000L);
        return Combinators.combine(Arbitraries.of("customer", "address", "contract"), count, count, count, count)
                .as(Completion::new)
                .list()
                .ofMaxSize(30);
    }

    /** A cluster has one action, so it follows from the name. */
    record Completion(String cluster, long rows, long suspended, long members, long cut) {
        String action() {
            return cluster.equals("contract") ? "anonymise" : "erase";
        }
    }
}
