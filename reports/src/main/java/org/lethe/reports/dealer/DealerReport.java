package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Tables;

/**
 * What one dealer is told in one release, and what he was told before: numbers that disclosure control let through, and nothing else. It is made of a
 * protected release, or of what the ledger remembers of one; a workbook is made of nothing else.
 */
public final class DealerReport {
    /** The fewest persons for a median. */
    private static final int FEWEST_FOR_A_MEDIAN = 10;

    private final Dealer dealer;
    private final Layout layout;
    private final Edition edition;
    private final Set<YearMonth> withdrawn;
    private final int threshold;
    private final Map<String, Fact> facts;
    private final Map<String, Fact> all;

    private DealerReport(
            Dealer dealer,
            Layout layout,
            Editions editions,
            int threshold,
            Collection<List<Fact>> told,
            List<Fact> now) {
        this.dealer = dealer;
        this.layout = layout;
        edition = editions.now();
        withdrawn = new TreeSet<>(editions.withdrawn());
        this.threshold = threshold;
        Map<String, Fact> current = new LinkedHashMap<>();
        now.forEach(fact -> current.put(fact.id(), fact));
        facts = Collections.unmodifiableMap(current);
        Map<String, Fact> together = new TreeMap<>();
        told.forEach(earlier -> earlier.forEach(fact -> together.put(fact.id(), fact)));
        together.putAll(current);
        together.replaceAll((id, fact) -> isWithdrawn(id) ? new Fact(id, fact.sensitive(), null) : fact);
        all = Collections.unmodifiableMap(together);
    }

    /** A block is as good as the months in it. */
    private boolean isWithdrawn(String id) {
        String block = Trend.blockOf(id);
        return withdrawn.stream().anyMatch(month -> Span.contains(block, month));
    }

    /**
     * The report of a protected release.
     *
     * @param tables     those that were protected
     * @param protection what came of it
     * @param network    for comparison; a correction is compared with nobody anew
     */
    public static DealerReport of(
            DealerMonths months, int threshold, Tables tables, Protection.Protected protection, Network network) {
        Map<String, Fact> shown = new LinkedHashMap<>();
        for (Cell cell : protection.release().cells()) {
            Long value = cell.suppressed() ? null : tables.atoms().sum(cell.members());
            shown.put(cell.id(), new Fact(cell.id(), cell.primary(), value));
        }
        List<Fact> now = new ArrayList<>(shown.values());
        if (!months.editions().now().isCorrection()) {
            now.addAll(toldOnce(months, shown, network));
        }
        return new DealerReport(months.dealer(), months.layout(), months.editions(), threshold, inOrder(months), now);
    }

    /** Medians, comparisons and cohorts: bands and rates of their own, which no correction touches. */
    private static List<Fact> toldOnce(DealerMonths months, Map<String, Fact> shown, Network network) {
        if (!months.layout().tellsOwn()) {
            return network.facts(months, shown);
        }
        List<Fact> facts = new ArrayList<>();
        String block = months.layout().span().block(months.month()) + "/";
        months.medians().forEach((key, median) -> {
            if (key.startsWith(block)) {
                boolean many = median.persons() >= FEWEST_FOR_A_MEDIAN;
                facts.add(new Fact("D/" + key, !many, many ? (long) DayBand.of(median.days()) : null));
            }
        });
        facts.addAll(network.facts(months, shown));
        months.cohorts().forEach((key, cohort) -> {
            boolean many = cohort.isPublishable();
            facts.add(new Fact("C/" + key, !many, many ? cohort.band() : null));
        });
        return facts;
    }

    private static List<List<Fact>> inOrder(DealerMonths months) {
        return months.editions().earlier().stream()
                .map(each -> months.told().getOrDefault(each, List.of()))
                .toList();
    }

    /**
     * The same report once more, from the ledger: for a workbook that could not be made when the month was released.
     *
     * @param told  what the ledger says was told before, oldest first
     * @param facts what the ledger says was released to the dealer
     */
    public static DealerReport again(
            Dealer dealer,
            Layout layout,
            Editions editions,
            int threshold,
            Collection<List<Fact>> told,
            List<Fact> facts) {
        return new DealerReport(dealer, layout, editions, threshold, told, facts);
    }

    /** The recipient. */
    public Dealer dealer() {
        return dealer;
    }

    /** How finely. */
    public Layout layout() {
        return layout;
    }

    /** The release. */
    public Edition edition() {
        return edition;
    }

    /** The month of the release. */
    public YearMonth month() {
        return edition.month();
    }

    /** Months whose numbers hold no more. */
    Set<YearMonth> withdrawn() {
        return withdrawn;
    }

    /** Persons from which a cell is not sensitive. */
    public int threshold() {
        return threshold;
    }

    /** All that is new, hidden cells among them. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** How many cells of its tables it has, and how many of them are shown; comparisons, medians and cohorts are none. */
    public Share share() {
        long cells = 0;
        long shown = 0;
        for (Fact fact : facts.values()) {
            boolean cell = DealerTables.isCell(fact);
            cells += cell ? 1 : 0;
            shown += cell && fact.value() != null ? 1 : 0;
        }
        return new Share(cells, shown);
    }

    /** So many of so many. */
    public record Share(long cells, long shown) {
        /** Of nothing. */
        public static final Share NONE = new Share(0, 0);

        /** Both together. */
        public Share and(Share other) {
            return new Share(cells + other.cells, shown + other.shown);
        }

        /** Whole percent that are shown, rounded down; 100 of nothing. */
        public long percent() {
            return cells == 0 ? 100 : shown * 100 / cells;
        }
    }

    /** All that he was ever told, this release included. */
    public List<Fact> everTold() {
        return List.copyOf(all.values());
    }

    /** Whether a cell exists, hidden or not. */
    boolean has(String id) {
        return all.containsKey(id);
    }

    /** A published number; null when it is hidden, or does not exist. */
    @Nullable
    Long value(String id) {
        Fact fact = all.get(id);
        return fact == null ? null : fact.value();
    }

    /** Derived from two published numbers, in whole percent; null when one is hidden or there is nothing to divide by. */
    @Nullable
    Long percent(String block, Ratio ratio) {
        Long of = value(block + "/" + ratio.of().word());
        Long per = value(block + "/" + ratio.per().word());
        return of == null || per == null || per == 0 ? null : Ratio.percent(of, per);
    }
}
