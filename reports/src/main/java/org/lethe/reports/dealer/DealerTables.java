package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * was told in other years has no cell in common with these tables and bounds none of them.
 */
public final class DealerTables {
    /** From these shares on a part tells of everybody in it: one tenth from either end. */
    private static final int TENTH = 10;

    private final DealerMonths months;
    private final YearMonth month;
    private final List<String> families;
    private final String mainFamily;
    private final int threshold;
    private final List<YearMonth> monthOfAtom = new ArrayList<>();
    private final List<Atom> atomOf = new ArrayList<>();
    private final Atoms atoms;

    private DealerTables(
            DealerMonths months, YearMonth month, List<String> families, String mainFamily, int threshold) {
        this.months = months;
        this.month = month;
        this.families = families;
        this.mainFamily = mainFamily;
        this.threshold = threshold;
        Map<String, Long> values = new LinkedHashMap<>();
        for (YearMonth each = Span.YEAR.first(month); !each.isAfter(month); each = each.plusMonths(1)) {
            Map<Atom, Long> counted = months.atoms().getOrDefault(each, Map.of());
            for (Atom atom : Atom.all(families)) {
                values.put(each + "/" + atom.id(), counted.getOrDefault(atom, 0L));
                monthOfAtom.add(each);
                atomOf.add(atom);
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
    public static Tables of(
            DealerMonths months, YearMonth month, List<String> families, String mainFamily, int threshold) {
        return new DealerTables(months, month, families, mainFamily, threshold).tables();
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
        Map<String, Fact> told = cellsOf(facts);
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

    private Tables tables() {
        List<Release> earlier = new ArrayList<>();
        for (YearMonth each = Span.YEAR.first(month); each.isBefore(month); each = each.plusMonths(1)) {
            List<Fact> told = months.told().get(each);
            if (told != null) {
                earlier.add(release(each, cellsOf(told)));
            }
        }
        return new Tables(atoms, earlier, release(month, null));
    }

    private static Map<String, Fact> cellsOf(List<Fact> told) {
        Map<String, Fact> facts = new HashMap<>();
        told.forEach(fact -> facts.put(fact.id(), fact));
        return facts;
    }

    private Release release(YearMonth of, @Nullable Map<String, Fact> told) {
        List<Cell> cells = new ArrayList<>();
        for (CellSpec spec : months.layout().cells(of, families)) {
            Members members = members(spec);
            if (told == null && !months.isWhole(Span.of(spec.block()), of)) {
                continue;
            }
            if (told == null) {
                cells.add(new Cell(spec.id(), spec.id(), members, isSensitive(spec, members), false, null, null));
                continue;
            }
            Fact fact = told.get(spec.id());
            if (fact != null) {
                cells.add(new Cell(spec.id(), spec.id(), members, fact.sensitive(), fact.value() == null, null, null));
            }
        }
        return new Release(of.toString(), cells);
    }

    private Members members(CellSpec spec) {
        return Members.of(IntStream.range(0, atomOf.size())
                .filter(atom -> spec.holds(monthOfAtom.get(atom), atomOf.get(atom), mainFamily))
                .toArray());
    }

    /** Few persons; none, where nobody knew that there are none; or a part so large or so small that it tells of the whole group. */
    private boolean isSensitive(CellSpec spec, Members members) {
        long contracts = atoms.sum(members);
        long persons = Math.min(contracts, months.persons().getOrDefault(spec.personsKey(), 0L));
        if (contracts == 0) {
            return !spec.measure().isKnownToDealer();
        }
        return persons < threshold || tellsOfEverybody(spec, contracts);
    }

    private boolean tellsOfEverybody(CellSpec spec, long contracts) {
        if (spec.measure() != Measure.ACTIVATED || spec.dimension() != Dimension.DETAIL) {
            return false;
        }
        long whole = atoms.sum(members(new CellSpec(spec.block(), spec.measure(), Dimension.ALL, "")));
        return contracts * TENTH < whole || (whole - contracts) * TENTH < whole;
    }
}
