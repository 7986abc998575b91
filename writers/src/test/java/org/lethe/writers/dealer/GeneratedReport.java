package org.lethe.writers.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Change;
import org.lethe.reports.dealer.Cohort;
import org.lethe.reports.dealer.Dealer;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.DealerTables;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Editions;
import org.lethe.reports.dealer.Layout;
import org.lethe.reports.dealer.Measure;
import org.lethe.reports.dealer.Network;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Protector;
import org.lethe.reports.protection.Tables;

/** A report of one of twelve dealers in May, as the job makes it; dealer 3 has too few activations to show. */
final class GeneratedReport {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final List<String> FAMILIES = List.of("Connect", "=Fleet/\u00C9t\u00E9 4G ");

    private GeneratedReport() {}

    static DealerReport of(int dealer, String language) {
        List<DealerMonths> everybody = new ArrayList<>();
        for (int each = 1; each <= 12; each++) {
            everybody.add(months(each, language));
        }
        DealerMonths own = everybody.get(dealer - 1);
        Tables tables = DealerTables.of(own, FAMILIES, "Connect", 5);
        if (!(Protector.protect(tables, 5, DealerTables.insiders(tables)) instanceof Protection.Protected done)) {
            throw new AssertionError("refused");
        }
        return DealerReport.of(own, 5, tables, done, new Network(MAY, everybody));
    }

    private static DealerMonths months(int dealer, String language) {
        Map<Atom, Change> atoms = new HashMap<>();
        atoms.put(new Atom(Measure.REQUESTS, "Connect", "", "", ""), new Change(61L + dealer, 0));
        atoms.put(new Atom(Measure.OFFERS, "Connect", "", "", ""), new Change(47L + 2L * dealer, 0));
        atoms.put(
                new Atom(Measure.SIGNED, "=Fleet/\u00C9t\u00E9 4G ", "new", "dealer", "long"),
                new Change(31L + dealer, 0));
        atoms.put(
                new Atom(Measure.ACTIVATED, "Connect", "", "", "prompt"),
                new Change(dealer == 3 ? 2L : 23 + dealer, 0));
        Map<String, Long> persons = new HashMap<>();
        atoms.forEach(
                (atom, contracts) -> persons.put("M2026-05/" + atom.measure().word() + "/*/*/*/*", contracts.added()));
        return new DealerMonths(
                new Dealer(
                        dealer,
                        " =Garage\u0001 \uD83D\uDE97\uD83D <&\u202E> " + dealer + "\n",
                        language,
                        "North",
                        dealer),
                Layout.MEDIUM,
                new Editions(List.of(), Edition.first(MAY)),
                new TreeMap<>(Map.of(MAY, new TreeMap<>(Map.of(1, atoms)))),
                persons,
                Map.of(),
                Map.of("M2026-05/offers", new DealerMonths.Median(5, 40)),
                Map.of("H2025-2/signed", new Cohort(30, 52)),
                Map.of());
    }
}
