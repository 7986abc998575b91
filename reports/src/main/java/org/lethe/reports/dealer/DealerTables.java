package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.protection.Atoms;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Members;
import org.lethe.reports.protection.Release;
import org.lethe.reports.protection.Tables;

/**
 * One dealer's month as tables for disclosure control, with all that he was told in the same year. Blocks never reach over a year's end, so that what
 * was told in other years has no cell in common with these tables and bounds none of them. What a correction changes is a cell too, which is never
 * shown: nobody may conclude from two versions of a number that it was changed for few.
 */
public final class DealerTables {
    /** Begins the name of what differs between a version of a cell and the one before. */
    static final String DIFFERENCE = "V/";

    /** From these shares on a part tells of everybody in it: one tenth from either end. */
    private static final int TENTH = 10;

    private final DealerMonths months;
    private final List<String> families;
    private final String mainFamily;
    private final int threshold;
    private final List<Edition> editions;
    private final List<YearMonth> monthOf = new ArrayList<>();
    private final List<Life> lifeOf = new ArrayList<>();
    private final Atoms atoms;

    private DealerTables(DealerMonths months, List<String> families, String mainFamily, int threshold) {
        this.months = months;
        this.families = families;
        this.mainFamily = mainFamily;
        this.threshold = threshold;
        editions = months.editions().ofYear(months.month().getYear());
        Map<String, Long> values = new LinkedHashMap<>();
        for (YearMonth month :
                editions.stream().map(Edition::month).distinct().sorted().toList()) {
            for (Atom atom : Atom.all(families)) {
                List<Integer> versions = List.copyOf(months.changes(month, atom.measure()));
                Life.of(atom, versions, months.of(month, atom)).forEach((life, contracts) -> {
                    values.put(month + "/" + life.id(), contracts);
                    monthOf.add(month);
                    lifeOf.add(life);
                });
            }
        }
        atoms = Atoms.of(values);
    }

    /**
     * The tables, sensitive cells marked.
     *
     * @param families   every service family, in the order of the report
     * @param mainFamily the one that two-part splits tell apart
     * @param threshold  persons from which a cell is not sensitive
     */
    public static Tables of(DealerMonths months, List<String> families, String mainFamily, int threshold) {
        return new DealerTables(months, families, mainFamily, threshold).tables();
    }

    /** Who looks: anybody, and the dealer, who knows of his customers what he did with them. */
    public static List<Insider> insiders(Tables tables) {
        int[] known = IntStream.range(0, tables.atoms().size())
                .filter(atom ->
                        Measure.of(tables.atoms().id(atom).split("/", -1)[1]).isKnownToDealer())
                .toArray();
        return List.of(Insider.OUTSIDER, new Insider("dealer", Members.of(known)));
    }

    /** The same with the marks of what is about to be told, for whoever checks it without the one who made them. */
    public static Tables marked(Tables tables, List<Fact> facts) {
        Map<String, Fact> told = new HashMap<>();
        facts.forEach(fact -> told.put(fact.id(), fact));
        return tables.with(new Release(
                tables.current().name(),
                tables.current().cells().stream()
                        .map(cell -> cell.suppressed(valueOf(told, cell) == null))
                        .toList()));
    }

    private static @Nullable Long valueOf(Map<String, Fact> told, Cell cell) {
        Fact fact = told.get(cell.id());
        return fact == null ? null : fact.value();
    }

    /** The cells that a correction tells anew: what the dealer was told of a corrected measure in blocks with the month, as far as they are whole. */
    static List<CellSpec> corrected(DealerMonths months) {
        Set<CellSpec> specs = new LinkedHashSet<>();
        for (Edition edition : months.editions().ofYear(months.month().getYear())) {
            for (Fact fact : months.told().getOrDefault(edition, List.of())) {
                if (isCell(fact)) {
                    CellSpec spec = CellSpec.of(fact.id());
                    if (Span.contains(spec.block(), months.month())
                            && months.retells(spec.measure())
                            && months.editions().isWhole(spec.block())) {
                        specs.add(spec);
                    }
                }
            }
        }
        return List.copyOf(specs);
    }

    /** Whether a fact is a count of contracts. */
    static boolean isCell(Fact fact) {
        return fact.id().charAt(1) != '/';
    }

    private Tables tables() {
        List<Release> earlier = new ArrayList<>();
        for (Edition edition : editions.subList(0, editions.size() - 1)) {
            List<Fact> told = months.told().get(edition);
            if (told != null) {
                earlier.add(new Release(
                        edition.word(),
                        told.stream()
                                .filter(fact -> isCell(fact) || fact.id().startsWith(DIFFERENCE))
                                .map(fact -> cell(fact.id(), fact.sensitive(), fact.value() == null, edition))
                                .toList()));
            }
        }
        Edition now = months.editions().now();
        return new Tables(atoms, earlier, new Release(now.word(), now.isCorrection() ? corrections(now) : first(now)));
    }

    private List<Cell> first(Edition now) {
        return months.layout().cells(now.month(), families).stream()
                .filter(spec -> months.editions().isWhole(spec.block()))
                .map(spec -> cell(spec.id(), isSensitive(spec, now), false, now))
                .toList();
    }

    private List<Cell> corrections(Edition now) {
        List<Cell> cells = new ArrayList<>();
        Set<CellSpec> differences = new LinkedHashSet<>();
        for (CellSpec spec : corrected(months)) {
            cells.add(cell(spec.id(), isSensitive(spec, now), false, now));
            differences.add(spec.in(Span.MONTH.block(now.month())));
        }
        for (CellSpec spec : differences) {
            long persons = months.changed().getOrDefault(spec.cellKey(), 0L);
            if (persons > 0 && persons < threshold) {
                cells.add(cell(DIFFERENCE + spec.id(), true, true, now));
            }
        }
        return cells;
    }

    private Cell cell(String id, boolean sensitive, boolean hidden, Edition edition) {
        Members members = id.startsWith(DIFFERENCE)
                ? difference(CellSpec.of(id.substring(DIFFERENCE.length())), edition)
                : members(CellSpec.of(id), edition);
        return new Cell(id, id, members, sensitive, hidden, null, null);
    }

    /** What a cell counts, when an edition is the latest. */
    private Members members(CellSpec spec, Edition edition) {
        Map<YearMonth, Integer> versions = new HashMap<>();
        for (Edition each : editions.subList(0, editions.indexOf(edition) + 1)) {
            versions.put(each.month(), each.version());
        }
        return Members.of(IntStream.range(0, lifeOf.size())
                .filter(k -> spec.holds(monthOf.get(k), lifeOf.get(k).atom(), mainFamily)
                        && lifeOf.get(k).isCountedIn(versions.getOrDefault(monthOf.get(k), 0)))
                .toArray());
    }

    private Members difference(CellSpec spec, Edition edition) {
        return Members.of(IntStream.range(0, lifeOf.size())
                .filter(k -> spec.holds(monthOf.get(k), lifeOf.get(k).atom(), mainFamily)
                        && lifeOf.get(k).changesIn(edition.version()))
                .toArray());
    }

    /** Few persons; none, where nobody knew that there are none; or a part so large or so small that it tells of the whole group. */
    private boolean isSensitive(CellSpec spec, Edition now) {
        long contracts = atoms.sum(members(spec, now));
        long persons = Math.min(contracts, months.persons().getOrDefault(spec.personsKey(), 0L));
        if (contracts == 0) {
            return !spec.measure().isKnownToDealer();
        }
        return persons < threshold || tellsOfEverybody(spec, contracts, now);
    }

    private boolean tellsOfEverybody(CellSpec spec, long contracts, Edition now) {
        if (spec.measure() != Measure.ACTIVATED || spec.dimension() != Dimension.DETAIL) {
            return false;
        }
        long whole = atoms.sum(members(new CellSpec(spec.block(), spec.measure(), Dimension.ALL, ""), now));
        return contracts * TENTH < whole || (whole - contracts) * TENTH < whole;
    }
}
