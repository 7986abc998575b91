package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down what a plan found. */
final class Certificates {
    private final Plan plan;
    private final Lattice lattice;
    private final Map<Alternative, Integer> numbers = new HashMap<>();
    private final List<Certificate.Witness> witnesses = new ArrayList<>();

    private Certificates(Plan plan) {
        this.plan = plan;
        lattice = plan.pattern.lattice;
    }

    static Certificate of(Plan plan, long threshold) {
        return new Certificates(plan).write(threshold);
    }

    /** The tables for the ends of one interval. */
    private record Ends(@Nullable Alternative low, @Nullable Alternative high) {}

    private Certificate write(long threshold) {
        Map<List<Integer>, Ends> ends = new HashMap<>();
        for (int d = 0; d < plan.demands.size(); d++) {
            Demand demand = plan.demands.get(d);
            Alternative alternative = plan.alternative(d);
            boolean down = demand.sign() < 0
                    || (demand.sign() == 0 && alternative != null && alternative.change(demand.sum()) < 0);
            Ends end = down ? new Ends(alternative, null) : new Ends(null, alternative);
            ends.merge(
                    List.of(demand.sum(), demand.insider()),
                    end,
                    (a, b) -> new Ends(a.low() == null ? b.low() : a.low(), a.high() == null ? b.high() : a.high()));
        }
        List<Certificate.Claim> claims = new ArrayList<>();
        List<String> releases = lattice.tables.releases().map(Release::name).toList();
        for (int s = 0; s < lattice.sums.length; s++) {
            for (int i = 0; i < lattice.insiders.size(); i++) {
                Ends end = ends.getOrDefault(List.of(s, i), new Ends(null, null));
                if (lattice.sums[s].primary && !lattice.isWhollyKnown(i, s)) {
                    int low = number(end.low());
                    int high = number(end.high());
                    String insider = lattice.insiders.get(i).name();
                    lattice.sums[s].places.stream()
                            .filter(place -> place.cell().primary())
                            .map(place -> new Certificate.Claim(
                                    releases.get(place.release()), place.cell().id(), insider, low, high))
                            .forEach(claims::add);
                }
            }
        }
        return new Certificate(threshold, lattice.insiders, claims, witnesses);
    }

    private int number(@Nullable Alternative alternative) {
        if (alternative == null) {
            return Certificate.TRUTH;
        }
        return numbers.computeIfAbsent(alternative, ignored -> {
            int number = witnesses.size() + 1;
            witnesses.add(new Certificate.Witness(number, changes(alternative)));
            return number;
        });
    }

    /** What a class loses is taken from its atoms one after the other; what it gains goes to the first. */
    private List<Certificate.Change> changes(Alternative alternative) {
        Atoms atoms = lattice.tables.atoms();
        Map<Integer, Long> values = new TreeMap<>();
        for (int k = 0; k < alternative.classes.length; k++) {
            Members members = lattice.atomsOf[alternative.classes[k]];
            long left = alternative.by[k];
            for (int m = 0; m < members.size() && left != 0; m++) {
                int atom = members.at(m);
                long change = Math.max(left, -atoms.value(atom));
                if (change != 0) {
                    values.put(atom, atoms.value(atom) + change);
                    left -= change;
                }
            }
        }
        return values.entrySet().stream()
                .map(entry -> new Certificate.Change(atoms.id(entry.getKey()), entry.getValue()))
                .toList();
    }
}
