package org.lethe.jobs.dealer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lethe.readers.dealer.DealerReader;
import org.lethe.readers.dealer.MonthReader;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Editions;

/** A month that is told for the first time. */
final class FirstContent implements Content {
    private final DealerOrder order;
    private final List<Edition> earlier;
    private final MonthReader reader;

    FirstContent(DealerOrder order, DealerPlace place) {
        this.order = order;
        earlier = new DealerReader(place.dealer()).editions(order.period());
        reader = new MonthReader(place.dealer());
    }

    @Override
    public Edition edition() {
        return Edition.first(order.period());
    }

    @Override
    public void check() {
        if (!order.today().isAfter(order.period().atEndOfMonth())) {
            throw new RefusedException("%s is not over: report it from %s on."
                    .formatted(order.period(), order.period().plusMonths(1).atDay(1)));
        }
        earlier.stream()
                .map(Edition::month)
                .filter(month -> !order.period().isAfter(month))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    throw new RefusedException(
                            "%s lies before the last release. None is released after a later one: go on with %s."
                                    .formatted(order.period(), last.plusMonths(1)));
                });
    }

    @Override
    public void count(Work work) {
        work.counts.putAll(reader.count(order.period(), work.families.getFirst()));
        if (work.counts.isEmpty()) {
            throw new RefusedException("Nothing happened in %s at any dealer: check that its contracts have arrived."
                    .formatted(order.period()));
        }
    }

    @Override
    public Editions editions() {
        return new Editions(earlier, edition());
    }

    @Override
    public LocalDate openOn() {
        return order.period().atDay(1);
    }
}
