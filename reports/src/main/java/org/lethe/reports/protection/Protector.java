package org.lethe.reports.protection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides which cells of a release are hidden so that nobody can conclude the sensitive ones, from this release and all earlier ones together.
 * Sensitive cells are always hidden. The marks that the release comes with are not looked at.
 */
public final class Protector {
    private final Tables tables;
    private final List<Insider> insiders;
    private final long threshold;

    private Protector(Tables tables, List<Insider> insiders, long threshold) {
        this.tables = tables;
        this.insiders = insiders;
        this.threshold = threshold;
    }

    /**
     * Protects the release in question.
     *
     * @param threshold what nobody may be able to exclude: each sensitive cell might be 0, and might be this or more; 0 asks only that no sensitive
     *                  cell is certain
     * @param insiders  who may look and knows something already; never empty, see {@link Insider#OUTSIDER}
     */
    public static Protection protect(Tables tables, long threshold, List<Insider> insiders) {
        if (threshold < 0 || insiders.isEmpty()) {
            throw new IllegalArgumentException("a threshold of at least 0 and somebody who looks");
        }
        return new Protector(tables, List.copyOf(insiders), threshold).run();
    }

    private Protection run() {
        Lattice lattice = LatticeBuilder.of(tables, insiders, false);
        Pattern pattern = new Pattern(lattice);
        for (int s = 0; s < lattice.sums.length; s++) {
            if (lattice.sums[s].primary && lattice.sums[s].current) {
                pattern.hide(s);
            }
        }
        Plan plan = new Plan(pattern, Demands.of(lattice, threshold));
        Prices prices = Prices.of(lattice);
        List<Integer> unmet = plan.meet(order(plan), prices);
        if (!unmet.isEmpty()) {
            return new Protection.Refused(
                    new Blame(lattice).of(unmet.stream().map(plan.demands::get).toList()));
        }
        plan.thin(plan.pattern.secondary());
        new Improvement(plan).run(prices);
        Release release = marked(lattice, plan.pattern);
        return new Protection.Protected(release, Certificates.of(plan, threshold));
    }

    /** The sums that must move most come first: their alternatives serve the others. */
    private static List<Integer> order(Plan plan) {
        return IntStream.range(0, plan.demands.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer d) -> -plan.demands.get(d).need())
                        .thenComparingInt(d -> d))
                .toList();
    }

    private Release marked(Lattice lattice, Pattern pattern) {
        Set<Members> hidden = new HashSet<>();
        int last = tables.earlier().size();
        for (int s = 0; s < lattice.sums.length; s++) {
            for (Sum.Place place : lattice.sums[s].places) {
                if (place.release() == last && pattern.isHidden(s)) {
                    hidden.add(place.cell().members());
                }
            }
        }
        return new Release(
                tables.current().name(),
                tables.current().cells().stream()
                        .map(cell -> cell.suppressed(hidden.contains(cell.members())))
                        .toList());
    }
}
