package org.lethe.reports.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twelve months, each with the year to date, for somebody who keeps them all. */
class ReleasesOverAYearTest {
    private static final int PRODUCTS = 3;
    private static final long THRESHOLD = 5;
    private static final List<Insider> OUTSIDER = List.of(Insider.OUTSIDER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_can_be_concluded_after_any_month_though_each_month_protected_by_itself_would_leak(long seed) {
        Atoms atoms = GridFixture.year(PRODUCTS, seed);
        List<Release> together = new ArrayList<>();
        List<Release> alone = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            Release next = GridFixture.month(atoms, PRODUCTS, month, ReleasesOverAYearTest::isFew);
            Protection.Protected done =
                    GridFixture.done(Protector.protect(new Tables(atoms, together, next), THRESHOLD, OUTSIDER));
            Tables published = new Tables(atoms, together, done.release());
            Audit audit = Auditor.audit(published, THRESHOLD, OUTSIDER);

            assertThat(audit.exact()).as("exact after month %d", month).isZero();
            assertThat(audit.narrow()).as("narrow after month %d", month).isZero();
            assertThat(audit.disagreements()).isEmpty();
            assertThat(CertificateCheck.problems(published, done.certificate())).isEmpty();

            together.add(done.release());
            alone.add(GridFixture.allowed(Protector.protect(new Tables(atoms, List.of(), next), THRESHOLD, OUTSIDER)));
        }

        Audit union = Auditor.audit(new Tables(atoms, alone.subList(0, 11), alone.get(11)), THRESHOLD, OUTSIDER);
        assertThat(union.exact()).isPositive();
    }

    @Test
    void every_dealer_who_knows_his_own_row_can_conclude_nothing_about_the_others() {
        Random random = new Random(7);
        long[][] values = new long[8][5];
        for (long[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(14);
            }
        }
        Tables tables = GridFixture.grid("network", values, ReleasesOverAYearTest::isFew);
        List<Insider> dealers = new ArrayList<>(OUTSIDER);
        for (int i = 0; i < values.length; i++) {
            int first = i * values[i].length;
            dealers.add(new Insider("dealer " + i, Members.of(first, first + 1, first + 2, first + 3, first + 4)));
        }

        Release forOutsiders = GridFixture.allowed(Protector.protect(tables, THRESHOLD, OUTSIDER));
        Protection.Protected forAll = GridFixture.done(Protector.protect(tables, THRESHOLD, dealers));

        Tables published = tables.with(forAll.release());
        assertThat(Auditor.audit(published, THRESHOLD, dealers).isClean()).isTrue();
        assertThat(CertificateCheck.problems(published, forAll.certificate())).isEmpty();
        assertThat(Auditor.audit(tables.with(forOutsiders), THRESHOLD, dealers).narrow())
                .as("protection against outsiders alone is not enough")
                .isPositive();
    }

    private static boolean isFew(long value) {
        return value > 0 && value < THRESHOLD;
    }
}
