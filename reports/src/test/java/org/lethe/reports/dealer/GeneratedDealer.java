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

    final SortedMap<YearMonth, SortedMap<Integer, Map<Atom, Change>>> atoms = new TreeMap<>();
    final List<Edition> editions = new ArrayList<>();
    final Map<Edition, List<Fact>> told = new HashMap<>();
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

    /** As if nobody had more than one contract. */
    private DealerMonths months(Edition edition, Map<String, Long> changed) {
        SortedMap<YearMonth, SortedMap<Integer, Map<Atom, Change>>> year =
                new TreeMap<>(atoms.tailMap(Span.YEAR.first(edition.month())));
        Map<String, Long> persons = new HashMap<>();
        year.forEach((month, versions) -> versions.values()
                .forEach(changes -> changes.forEach((atom, change) -> {
                    for (Span span : Span.values()) {
                        CellSpec.personsKeys(atom, "Connect")
                                .forEach(key -> persons.merge(
                                        span.block(month) + "/" + key, change.added() - change.removed(), Long::sum));
                    }
                })));
        Map<String, DealerMonths.Median> medians =
                Map.of(layout.span().block(edition.month()) + "/offers", new DealerMonths.Median(2, 12));
        return new DealerMonths(
                new Dealer(17, "Garage Zénith", "nl", "Brabant", 3),
                layout,
                new Editions(editions, edition),
                year,
                persons,
                changed,
                medians,
                Map.of(),
                told);
    }

    /** Reports a month; the report is empty when the layout has none for it. */
    List<DealerReport> report(YearMonth month) {
        SortedMap<Integer, Map<Atom, Change>> first = new TreeMap<>();
        Map<Atom, Change> counted = new HashMap<>();
        generate().forEach((atom, count) -> counted.put(atom, new Change(count, 0)));
        first.put(1, counted);
        atoms.put(month, first);
        return tell(Edition.first(month), Map.of());
    }

    /** Corrects a month; each contract that comes or goes is a person of its own. */
    List<DealerReport> correct(YearMonth month, Map<Atom, Change> changes) {
        SortedMap<Integer, Map<Atom, Change>> versions = atoms.getOrDefault(month, new TreeMap<>());
        int version = versions.lastKey() + 1;
        versions.put(version, changes);
        Map<String, Long> changed = new HashMap<>();
        changes.forEach((atom, change) -> CellSpec.personsKeys(atom, "Connect")
                .forEach(key -> changed.merge(key, change.added() + change.removed(), Long::sum)));
        return tell(new Edition(month, version, false), changed);
    }

    /** What a month counts in a finest cell. */
    long count(YearMonth month, Atom atom) {
        return atoms.getOrDefault(month, new TreeMap<>()).values().stream()
                .map(changes -> changes.getOrDefault(atom, new Change(0, 0)))
                .mapToLong(change -> change.added() - change.removed())
                .sum();
    }

    private List<DealerReport> tell(Edition edition, Map<String, Long> changed) {
        DealerMonths months = months(edition, changed);
        editions.add(edition);
        if (!months.isDue()) {
            return List.of();
        }
        Tables marked = DealerTables.of(months, FAMILIES, "Connect", THRESHOLD);
        Protection protection = Protector.protect(marked, THRESHOLD, DealerTables.insiders(marked));
        if (!(protection instanceof Protection.Protected done)) {
            throw new AssertionError(edition + " " + protection);
        }
        published.add(marked.with(done.release()));
        certificates.add(done.certificate());
        DealerReport report =
                DealerReport.of(months, THRESHOLD, marked, done, new Network(edition.month(), List.of(months)));
        if (remembers) {
            told.put(edition, report.facts());
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
