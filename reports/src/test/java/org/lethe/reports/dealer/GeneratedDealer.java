package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lethe.reports.protection.Certificate;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Protector;
import org.lethe.reports.protection.Tables;

/** A dealer who sells so many contracts a month, and is reported month after month, each release knowing the earlier ones. */
final class GeneratedDealer {
    static final List<String> FAMILIES = List.of("Connect", "Electric", "Fleet", "Media", "Navigation");
    static final int THRESHOLD = 5;
    private static final double[] SHARES = {0.5, 0.16, 0.1, 0.1, 0.14};

    final SortedMap<YearMonth, Map<Atom, Long>> atoms = new TreeMap<>();
    final SortedMap<YearMonth, List<Fact>> told = new TreeMap<>();
    final List<Tables> published = new ArrayList<>();
    final List<Certificate> certificates = new ArrayList<>();
    private final Layout layout;
    private final double perMonth;
    private final Random random;
    private final boolean remembers;

    GeneratedDealer(Layout layout, double perMonth, long seed) {
        this(layout, perMonth, seed, true);
    }

    /** @param remembers whether a release takes those before it into account, as it must */
    GeneratedDealer(Layout layout, double perMonth, long seed, boolean remembers) {
        this.remembers = remembers;
        this.layout = layout;
        this.perMonth = perMonth;
        random = new Random(seed);
    }

    DealerMonths months(YearMonth month) {
        SortedMap<YearMonth, Map<Atom, Long>> year = new TreeMap<>(atoms.tailMap(Span.YEAR.first(month)));
        Map<String, Long> persons = new HashMap<>();
        for (CellSpec spec : layout.cells(month, FAMILIES)) {
            long contracts = 0;
            for (Map.Entry<YearMonth, Map<Atom, Long>> each : year.entrySet()) {
                for (Map.Entry<Atom, Long> atom : each.getValue().entrySet()) {
                    contracts += spec.holds(each.getKey(), atom.getKey(), "Connect") ? atom.getValue() : 0;
                }
            }
            persons.put(spec.personsKey(), contracts);
        }
        Map<String, DealerMonths.Median> medians =
                Map.of(layout.span().block(month) + "/offers", new DealerMonths.Median(2, 12));
        return new DealerMonths(
                new Dealer(17, "Garage Zénith", "nl", "Brabant", 3),
                layout,
                atoms.keySet(),
                year,
                persons,
                medians,
                Map.of(),
                told);
    }

    /** Reports a month; the report is empty when the layout has none for it. */
    List<DealerReport> report(YearMonth month) {
        atoms.put(month, generate());
        DealerMonths months = months(month);
        if (!months.isDue(month)) {
            return List.of();
        }
        Tables marked = DealerTables.of(months, month, FAMILIES, "Connect", THRESHOLD);
        Protection protection = Protector.protect(marked, THRESHOLD, DealerTables.insiders(marked));
        if (!(protection instanceof Protection.Protected done)) {
            throw new AssertionError(month + " " + protection);
        }
        published.add(marked.with(done.release()));
        certificates.add(done.certificate());
        DealerReport report =
                DealerReport.of(months, month, THRESHOLD, marked, done, new Network(month, List.of(months)));
        if (remembers) {
            told.put(month, report.facts());
        }
        return List.of(report);
    }

    private Map<Atom, Long> generate() {
        Map<Atom, Long> counts = new HashMap<>();
        for (Atom atom : Atom.all(FAMILIES)) {
            double mean = perMonth * SHARES[FAMILIES.indexOf(atom.family())] * rate(atom);
            long count = poisson(mean);
            if (count > 0) {
                counts.put(atom, count);
            }
        }
        return counts;
    }

    private static double rate(Atom atom) {
        return switch (atom.measure()) {
            case REQUESTS -> 1.6;
            case OFFERS -> 1.3;
            case SIGNED ->
                (atom.vehicle().equals("new") ? 0.7 : 0.3)
                        * (atom.channel().equals("dealer") ? 0.7 : 0.15)
                        * (atom.detail().equals("long") ? 0.6 : 0.4);
            case ACTIVATED -> atom.detail().equals("prompt") ? 0.75 : 0.2;
            case RENEWED -> 0.4;
            case ENDED_EARLY -> 0.12;
            case REJECTED -> 0.05;
        };
    }

    private long poisson(double mean) {
        long events = 0;
        for (double left = mean + Math.log(1 - random.nextDouble()); left > 0; events++) {
            left += Math.log(1 - random.nextDouble());
        }
        return events;
    }

    static List<YearMonth> twoYears() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth each = YearMonth.of(2024, 11); months.size() < 25; each = each.plusMonths(1)) {
            months.add(each);
        }
        return months;
    }
}
