package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what attackers can conclude from tables as they are marked. Shares with the search neither what it found nor how; each end is found by one
 * solver and confirmed by another.
 */
public final class Auditor {
    private final Lattice lattice;
    private final List<Interval> intervals = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();
    private int confirmed;

    private Auditor(Lattice lattice) {
        this.lattice = lattice;
    }

    /**
     * The intervals of every sensitive cell of every release, from all releases together.
     *
     * @param threshold what the intervals are to cover, from 0 on; 0 asks only that none is exact
     * @param insiders  who looks; see {@link Insider#OUTSIDER}
     */
    public static Audit audit(Tables tables, long threshold, List<Insider> insiders) {
        Auditor auditor = new Auditor(LatticeBuilder.of(tables, insiders, true));
        for (int i = 0; i < insiders.size(); i++) {
            auditor.look(i);
        }
        List<Cell> secondary = tables.current().cells().stream()
                .filter(cell -> cell.suppressed() && !cell.primary())
                .toList();
        return new Audit(
                threshold,
                auditor.intervals,
                secondary.size(),
                secondary.stream()
                        .mapToLong(cell -> tables.atoms().sum(cell.members()))
                        .sum(),
                auditor.disagreements,
                auditor.confirmed);
    }

    private void look(int insider) {
        List<String> releases = lattice.tables.releases().map(Release::name).toList();
        Components components = new Components(lattice, new Unknowns(lattice, insider));
        Set<Component> asked = new LinkedHashSet<>();
        for (int s = 0; s < lattice.sums.length; s++) {
            Sum sum = lattice.sums[s];
            if (!sum.primary || lattice.isWhollyKnown(insider, s)) {
                continue;
            }
            Interval bare = interval(components.parts(s), sum, insider, s, asked);
            for (Sum.Place place : sum.places) {
                if (place.cell().primary()) {
                    intervals.add(new Interval(
                            releases.get(place.release()),
                            place.cell().id(),
                            place.cell().label(),
                            bare.value(),
                            bare.insider(),
                            bare.known(),
                            bare.lower(),
                            bare.upper(),
                            bare.loose()));
                }
            }
        }
        asked.forEach(component -> {
            disagreements.addAll(component.disagreements());
            confirmed += component.confirmed();
        });
    }

    /** Ends of parts that have nothing in common add up; a fact about the whole sum holds besides. */
    private Interval interval(Map<Component, int[]> parts, Sum sum, int insider, int s, Set<Component> asked) {
        long lower = sum.value;
        long upper = sum.value;
        boolean endless = false;
        boolean loose = false;
        for (Map.Entry<Component, int[]> part : parts.entrySet()) {
            Component.End down = part.getKey().end(part.getValue(), false);
            Component.End up = part.getKey().end(part.getValue(), true);
            asked.add(part.getKey());
            lower -= down.by();
            endless |= up.by() == Long.MAX_VALUE;
            upper += endless ? 0 : up.by();
            loose |= down.loose() || up.loose();
        }
        long known = sum.value - lattice.unknownValue(insider, s);
        return new Interval(
                "",
                "",
                "",
                sum.value,
                lattice.insiders.get(insider).name(),
                known,
                lower,
                endless ? null : upper,
                loose);
    }
}
