package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.CertificateCheck;
import org.lethe.reports.protection.Release;
import org.lethe.reports.protection.Tables;

/** What somebody makes of a month that he was told twice, with a few contracts of difference. */
class CorrectionsUnderAttackTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @ParameterizedTest
    @CsvSource({
        "LARGE, 260, 4, 4, 6, M2026-03/signed",
        "MEDIUM, 40, 5, 7, 12, M2026-03/signed",
        "SMALL, 8, 6, 8, 12, H2026-1/signed"
    })
    void tell_nothing_of_the_few_that_changed_and_leave_every_later_month_protected(
            Layout layout, double perMonth, long seed, int after, int until, String corrected) {
        GeneratedDealer dealer = new GeneratedDealer(layout, perMonth, seed);
        for (int number = 1; number <= until; number++) {
            dealer.report(YearMonth.of(2026, number)).forEach(report -> isProtected(dealer));
            if (number == after) {
                corrects(dealer, corrected, changes(dealer, 12, 3));
                corrects(dealer, corrected, changes(dealer, 0, 9));
            }
        }
        assertThat(dealer.editions).hasSize(until + 2);
    }

    private static void corrects(GeneratedDealer dealer, String cell, Map<Atom, Change> changes) {
        long before = told(dealer, cell);
        long more = changes.values().stream()
                .mapToLong(change -> change.added() - change.removed())
                .sum();
        dealer.correct(MARCH, changes);
        isProtected(dealer);
        assertThat(told(dealer, cell)).isEqualTo(before + more).isNotEqualTo(before);
    }

    @Test
    void would_give_the_few_away_if_every_number_were_told_anew() {
        GeneratedDealer dealer = new GeneratedDealer(Layout.LARGE, 260, 4);
        dealer.report(MARCH);
        dealer.correct(MARCH, changes(dealer, 12, 3));
        Tables tables = dealer.published.getLast();
        List<Cell> shown = new ArrayList<>();
        for (Cell cell : tables.current().cells()) {
            boolean difference = cell.id().startsWith(DealerTables.DIFFERENCE);
            shown.add(cell.suppressed(difference || (cell.primary() && cell.suppressed())));
        }

        Audit audit = audit(tables.with(new Release(tables.current().name(), shown)));

        assertThat(tables.current().cells()).anyMatch(cell -> cell.id().startsWith(DealerTables.DIFFERENCE));
        assertThat(audit.narrow()).isPositive();
    }

    @Test
    void are_nothing_but_what_changed_and_a_withdrawn_month_is_shown_no_more() {
        GeneratedDealer dealer = new GeneratedDealer(Layout.MEDIUM, 40, 8);
        dealer.report(MARCH.minusMonths(1));
        dealer.report(MARCH);
        DealerReport corrected = dealer.correct(MARCH, changes(dealer, 12, 3)).getFirst();

        assertThat(corrected.facts())
                .extracting(Fact::id)
                .contains("M2026-03/signed")
                .noneMatch(id -> id.contains("requests"));

        dealer.editions.add(new Edition(MARCH, 3, true));
        DealerReport april = dealer.report(MARCH.plusMonths(1)).getFirst();

        assertThat(april.value("M2026-03/requests")).isNull();
        assertThat(april.value("M2026-02/requests")).isNotNull();
        assertThat(april.withdrawn()).containsExactly(MARCH);
        assertThat(dealer.report(MARCH.plusMonths(2)).getFirst().facts()).isNotEmpty();
        assertThat(dealer.report(MARCH.plusMonths(3)).getFirst().facts())
                .as("a half-year with a month that was taken back is not told")
                .noneMatch(fact -> fact.id().startsWith("H2026"));
    }

    /** So many signatures come and go, in one family after the other: few in each. */
    private static Map<Atom, Change> changes(GeneratedDealer dealer, long come, long go) {
        Map<Atom, Change> changes = new HashMap<>();
        for (int k = 0; k < Math.max(come, go); k++) {
            String family = GeneratedDealer.FAMILIES.get(k % GeneratedDealer.FAMILIES.size());
            Atom atom = new Atom(Measure.SIGNED, family, "new", "dealer", "long");
            Change change = changes.getOrDefault(atom, new Change(0, 0));
            long out = k < go && dealer.count(MARCH, atom) > change.removed() ? 1 : 0;
            changes.put(atom, new Change(change.added() + (k < come ? 1 : 0), change.removed() + out));
        }
        changes.values().removeIf(change -> change.added() + change.removed() == 0);
        return changes;
    }

    private static long told(GeneratedDealer dealer, String cell) {
        Tables tables = dealer.published.getLast();
        List<Release> releases = tables.releases().toList();
        for (int k = releases.size() - 1; k >= 0; k--) {
            for (Cell each : releases.get(k).cells()) {
                if (each.id().equals(cell) && !each.suppressed()) {
                    return tables.atoms().sum(each.members());
                }
            }
        }
        throw new AssertionError(cell + " was never shown");
    }

    private static void isProtected(GeneratedDealer dealer) {
        Tables tables = dealer.published.getLast();
        Audit audit = audit(tables);
        assertThat(audit.exact()).as("exact after %s", tables.current().name()).isZero();
        assertThat(audit.narrow())
                .as("narrow after %s", tables.current().name())
                .isZero();
        assertThat(audit.disagreements()).isEmpty();
        assertThat(CertificateCheck.problems(tables, dealer.certificates.getLast()))
                .isEmpty();
    }

    private static Audit audit(Tables tables) {
        return Auditor.audit(tables, GeneratedDealer.THRESHOLD, DealerTables.insiders(tables));
    }
}
