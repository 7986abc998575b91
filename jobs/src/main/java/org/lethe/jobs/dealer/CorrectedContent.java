package org.lethe.jobs.dealer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lethe.readers.dealer.CorrectionReader;
import org.lethe.readers.dealer.DealerReader;
import org.lethe.readers.dealer.MonthReader;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Correction;
import org.lethe.reports.dealer.Counts;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Editions;
import org.lethe.reports.dealer.Measure;
import org.lethe.reports.dealer.Movement;

/** A released month with what arrived late or was corrected since, as far as enough persons stand behind it. */
final class CorrectedContent implements Content {
    private final DealerOrder order;
    private final DealerPlace place;
    private final CorrectionReader reader;
    private final List<Edition> earlier;
    private final Edition last;

    /** @throws RefusedException when the month was never released */
    CorrectedContent(DealerOrder order, DealerPlace place) {
        this.order = order;
        this.place = place;
        reader = new CorrectionReader(place.dealer());
        earlier = new DealerReader(place.dealer()).editions(order.period());
        last = last(earlier, order);
    }

    /** The latest edition of the month. */
    static Edition last(List<Edition> earlier, DealerOrder order) {
        return earlier.stream()
                .filter(each -> each.month().equals(order.period()))
                .reduce((before, after) -> after)
                .orElseThrow(() -> new RefusedException(
                        "%s was never released: report it without --correct.".formatted(order.period())));
    }

    @Override
    public Edition edition() {
        return new Edition(order.period(), last.version() + 1, false);
    }

    @Override
    public void check() {}

    @Override
    public void count(Work work) {
        String mainFamily = work.families.getFirst();
        Map<Integer, Map<Atom, Set<Long>>> before = reader.counted(order.period());
        if (before.isEmpty()) {
            throw new RefusedException("%s is corrected no more: which contracts it counted is not kept any longer."
                    .formatted(order.period()));
        }
        Map<Integer, Map<Atom, Set<Long>>> now = new HashMap<>();
        new MonthReader(place.dealer())
                .count(order.period(), mainFamily)
                .forEach((dealer, counts) -> now.put(dealer, counts.movement().added()));
        Map<Integer, Correction> corrections = compare(before, now, mainFamily);
        Map<Integer, Set<Measure>> retold = new HashMap<>();
        corrections.forEach((dealer, correction) -> {
            if (last.withdrawn() || !correction.movement().isEmpty()) {
                retold.put(
                        dealer,
                        last.withdrawn()
                                ? Set.of(Measure.values())
                                : correction.movement().measures());
            }
            if (correction.waiting()) {
                work.waiting.add(dealer);
            }
        });
        if (retold.isEmpty()) {
            throw new RefusedException(
                    "%s is not corrected: nowhere is there a change of at least %d persons; smaller ones of %d dealers wait."
                            .formatted(order.period(), Month.THRESHOLD, work.waiting.size()));
        }
        Map<Integer, Movement> moved = new HashMap<>();
        corrections.forEach((dealer, correction) -> moved.put(dealer, correction.movement()));
        Map<Integer, Map<String, Long>> persons = reader.persons(order.period(), retold, moved, mainFamily);
        corrections.forEach((dealer, correction) -> {
            if (retold.containsKey(dealer)) {
                work.counts.put(
                        dealer,
                        new Counts(
                                correction.movement(),
                                persons.getOrDefault(dealer, Map.of()),
                                correction.persons(),
                                Map.of(),
                                Map.of()));
            }
        });
    }

    private Map<Integer, Correction> compare(
            Map<Integer, Map<Atom, Set<Long>>> before, Map<Integer, Map<Atom, Set<Long>>> now, String mainFamily) {
        Set<Integer> dealers = new TreeSet<>(before.keySet());
        dealers.addAll(now.keySet());
        Map<Integer, Movement> all = new HashMap<>();
        for (int dealer : dealers) {
            all.put(
                    dealer,
                    Movement.between(before.getOrDefault(dealer, Map.of()), now.getOrDefault(dealer, Map.of())));
        }
        Correction.People people = reader.people(all.values());
        Map<Integer, Correction> corrections = new HashMap<>();
        all.forEach((dealer, movement) ->
                corrections.put(dealer, Correction.of(movement, people, mainFamily, Month.THRESHOLD)));
        return corrections;
    }

    @Override
    public Editions editions() {
        return new Editions(earlier, edition());
    }

    @Override
    public LocalDate openOn() {
        LocalDate month = order.today().withDayOfMonth(1);
        return month.isAfter(order.period().atDay(1)) ? month : order.period().atDay(1);
    }
}
