package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Release;
import org.lethe.reports.protection.Tables;

/** What somebody makes of all his workbooks of a year together, and of what he knows of his own customers. */
class DealerReportsUnderAttackTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @ParameterizedTest
    @CsvSource({"MEDIUM, 6, 1, true", "MEDIUM, 9, 2, true", "LARGE, 60, 3, false"})
    void nothing_can_be_concluded_after_any_month_though_months_protected_by_themselves_may_leak(
            Layout layout, double perMonth, long seed, boolean leaks) {
        GeneratedDealer dealer = new GeneratedDealer(layout, perMonth, seed);
        GeneratedDealer forgetful = new GeneratedDealer(layout, perMonth, seed, false);

        for (YearMonth month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            dealer.report(month);
            forgetful.report(month);
            Audit audit = audit(dealer.published.getLast());

            assertThat(audit.exact()).as("exact after %s", month).isZero();
            assertThat(audit.narrow()).as("narrow after %s", month).isZero();
            assertThat(audit.disagreements()).isEmpty();
        }
        List<Release> alone = forgetful.published.stream().map(Tables::current).toList();
        Tables union = new Tables(forgetful.published.getLast().atoms(), alone.subList(0, 11), alone.getLast());
        assertThat(audit(union).exact() > 0).isEqualTo(leaks);
    }

    @Test
    void a_dealer_is_asked_about_outcomes_and_not_about_what_he_did_himself() {
        GeneratedDealer dealer = new GeneratedDealer(Layout.MEDIUM, 2, 1);
        dealer.report(MAY);

        List<Insider> insiders = DealerTables.insiders(dealer.published.getLast());

        assertThat(insiders).hasSize(2).contains(Insider.OUTSIDER);
        assertThat(audit(dealer.published.getLast()).intervals())
                .filteredOn(interval -> interval.insider().equals("dealer"))
                .isNotEmpty()
                .allMatch(interval -> interval.cell().contains("activated"));
    }

    @Test
    void nobody_is_told_that_all_or_none_were_activated() {
        assertThat(marks(30, 0)).containsEntry("activated", false).containsEntry("activated/detail=later", true);
        assertThat(marks(96, 6))
                .containsEntry("activated/detail=later", true)
                .containsEntry("activated/detail=prompt", true);
        assertThat(marks(30, 12)).containsEntry("activated/detail=later", false);
        assertThat(marks(0, 0)).containsEntry("activated", true).containsEntry("signed/vehicle=new", false);
    }

    @Test
    void ten_contracts_of_two_people_are_few() {
        Map<Atom, Long> atoms = Map.of(new Atom(Measure.REQUESTS, "Connect", "", "", ""), 10L);

        assertThat(marks(atoms, Map.of("M2026-06/requests/*/*/*/*", 2L))).containsEntry("requests", true);
        assertThat(marks(atoms, Map.of("M2026-06/requests/*/*/*/*", 5L))).containsEntry("requests", false);
    }

    private static Audit audit(Tables tables) {
        return Auditor.audit(tables, GeneratedDealer.THRESHOLD, DealerTables.insiders(tables));
    }

    /** Which cells of June and its quarter are sensitive when so many were activated in time and later. */
    private static Map<String, Boolean> marks(long prompt, long later) {
        Map<Atom, Long> atoms = new HashMap<>();
        atoms.put(new Atom(Measure.ACTIVATED, "Connect", "", "", "prompt"), prompt);
        atoms.put(new Atom(Measure.ACTIVATED, "Connect", "", "", "later"), later);
        Map<String, Long> persons = new HashMap<>();
        for (String block : List.of("M2026-06", "Q2026-2")) {
            persons.put(block + "/activated/*/*/*/*", prompt + later);
            persons.put(block + "/activated/*/*/*/prompt", prompt);
            persons.put(block + "/activated/*/*/*/later", later);
        }
        return marks(atoms, persons);
    }

    private static Map<String, Boolean> marks(Map<Atom, Long> atoms, Map<String, Long> persons) {
        YearMonth june = MAY.plusMonths(1);
        Map<Atom, Change> counted = new HashMap<>();
        atoms.forEach((atom, contracts) -> counted.put(atom, new Change(contracts, 0)));
        DealerMonths months = new DealerMonths(
                new Dealer(17, "Garage", "nl", "North", 3),
                Layout.LARGE,
                new Editions(List.of(Edition.first(MAY.minusMonths(1)), Edition.first(MAY)), Edition.first(june)),
                new TreeMap<>(Map.of(june, new TreeMap<>(Map.of(1, counted)))),
                persons,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        Map<String, Boolean> marks = new HashMap<>();
        for (Cell cell : DealerTables.of(months, List.of("Connect"), "Connect", GeneratedDealer.THRESHOLD)
                .current()
                .cells()) {
            marks.put(cell.id().substring(cell.id().indexOf('/') + 1), cell.primary());
        }
        return marks;
    }
}
