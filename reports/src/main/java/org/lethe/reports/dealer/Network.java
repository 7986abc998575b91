package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All dealers of a month, and the rates of the groups that one of them is compared with. */
public final class Network {
    private final Map<Integer, DealerMonths> dealers = new HashMap<>();
    private final Map<String, Benchmark> made = new HashMap<>();
    private final YearMonth month;

    /** Everybody who was in the network in the month. */
    public Network(YearMonth month, Collection<DealerMonths> all) {
        this.month = month;
        all.forEach(each -> dealers.put(each.dealer().id(), each));
    }

    /**
     * What a dealer is told of others: rates of its groups and, where its own rate is published, the quarter in which it stands.
     *
     * @param shown its own cells of this release
     */
    List<Fact> facts(DealerMonths dealer, Map<String, Fact> shown) {
        Span span = dealer.layout().span();
        String block = span.block(month);
        List<Fact> facts = new ArrayList<>();
        for (Ratio ratio : Ratio.values()) {
            facts.add(rate("network", block, ratio, each -> true, each -> false));
            boolean small = dealer.layout() == Layout.SMALL;
            String group = small ? "similar" : "region";
            Predicate<DealerMonths> in = small
                    ? each -> each.layout() == Layout.SMALL
                    : each -> each.dealer().region().equals(dealer.dealer().region());
            String which = small ? group : group + "." + dealer.dealer().region();
            Fact rate = rate(which, block, ratio, in, in.negate());
            facts.add(new Fact("B/" + group + "/" + block + "/" + ratio.word(), false, rate.value()));
            if (isShown(shown, block, ratio.of()) && isShown(shown, block, ratio.per())) {
                benchmark(which, block, ratio, in).quarter(dealer.dealer().id()).ifPresent(quarter ->
                        facts.add(new Fact("P/" + group + "/" + block + "/" + ratio.word(), false, (long) quarter)));
            }
        }
        return facts;
    }

    private static boolean isShown(Map<String, Fact> shown, String block, Measure measure) {
        Fact fact = shown.get(block + "/" + measure.word());
        return fact != null && fact.value() != null;
    }

    /** The rest of the network is what remains when the group is taken away: it has to be as large and mixed, or to be nobody. */
    private Fact rate(String group, String block, Ratio ratio, Predicate<DealerMonths> in, Predicate<DealerMonths> rest) {
        String id = "B/" + group + "/" + block + "/" + ratio.word();
        boolean alone = dealers.values().stream().noneMatch(rest);
        boolean safe = alone || benchmark("not-" + group, block, ratio, rest).isPublishable();
        var percent = benchmark(group, block, ratio, in).percent();
        return new Fact(id, false, safe && percent.isPresent() ? percent.getAsLong() : null);
    }

    private Benchmark benchmark(String group, String block, Ratio ratio, Predicate<DealerMonths> in) {
        return made.computeIfAbsent(
                group + "/" + block + "/" + ratio.word(),
                key -> new Benchmark(ratio, dealers.values().stream()
                        .filter(in)
                        .map(each -> new Benchmark.Part(
                                each.dealer().id(),
                                each.dealer().owner(),
                                total(each, block, ratio.of()),
                                total(each, block, ratio.per())))
                        .toList()));
    }

    private static long total(DealerMonths dealer, String block, Measure measure) {
        long total = 0;
        for (Map.Entry<YearMonth, Map<Atom, Long>> each : dealer.atoms().entrySet()) {
            if (Span.contains(block, each.getKey())) {
                total += each.getValue().entrySet().stream()
                        .filter(atom -> atom.getKey().measure() == measure)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
            }
        }
        return total;
    }
}
