package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All dealers of a month, and the rates of the groups that one of them is compared with: his region, or for a small dealer all small ones, and the whole
 * network. An owner sees what all his dealers see; so whatever remains of the network beside any of the groups that he is told of must be as large and
 * mixed as a group, or be nobody.
 */
public final class Network {
    private static final String ALL = "network";
    private static final String SIMILAR = "similar";
    private static final String REGION = "region";

    private final Map<Integer, DealerMonths> dealers = new HashMap<>();
    private final Map<String, Benchmark> made = new ConcurrentHashMap<>();
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
        String block = dealer.layout().span().block(month);
        String group = group(dealer);
        String kind = kind(dealer);
        List<Fact> facts = new ArrayList<>();
        for (Ratio ratio : Ratio.values()) {
            String tail = "/" + block + "/" + ratio.word();
            boolean alone = isRestMixed(dealer.dealer().owner(), block, ratio);
            facts.add(fact("B/" + ALL + tail, alone, percent(ALL, block, ratio)));
            facts.add(fact("B/" + kind + tail, alone, percent(group, block, ratio)));
            if (isShown(shown, block, ratio.of()) && isShown(shown, block, ratio.per())) {
                benchmark(group, block, ratio)
                        .quarter(dealer.dealer().id())
                        .ifPresent(quarter -> facts.add(new Fact("P/" + kind + tail, false, (long) quarter)));
            }
        }
        return facts;
    }

    /** The word for a dealer's group. */
    static String kind(DealerMonths dealer) {
        return kind(dealer.layout());
    }

    /** The word for the group of a dealer of this layout. */
    static String kind(Layout layout) {
        return layout.isSmall() ? SIMILAR : REGION;
    }

    private static Fact fact(String id, boolean safe, OptionalLong percent) {
        return new Fact(id, false, safe && percent.isPresent() ? percent.getAsLong() : null);
    }

    private static String group(DealerMonths dealer) {
        return dealer.layout().isSmall()
                ? SIMILAR
                : REGION + "." + dealer.dealer().region();
    }

    private static Predicate<DealerMonths> members(String group) {
        return switch (group) {
            case ALL -> each -> true;
            case SIMILAR -> each -> each.layout().isSmall();
            default -> each -> group.equals(REGION + "." + each.dealer().region());
        };
    }

    private static boolean isShown(Map<String, Fact> shown, String block, Measure measure) {
        Fact fact = shown.get(block + "/" + measure.word());
        return fact != null && fact.value() != null;
    }

    /** For each combination of the groups that an owner is told of: what remains of the network is mixed, or nobody. */
    private boolean isRestMixed(int owner, String block, Ratio ratio) {
        SortedSet<String> told = new TreeSet<>();
        dealers.values().stream().filter(each -> each.dealer().owner() == owner).forEach(each -> told.add(group(each)));
        List<String> groups = List.copyOf(told);
        for (int combination = 1; combination < 1 << groups.size(); combination++) {
            List<String> taken = new ArrayList<>();
            for (int each = 0; each < groups.size(); each++) {
                if ((combination >> each & 1) == 1) {
                    taken.add(groups.get(each));
                }
            }
            Predicate<DealerMonths> rest =
                    dealer -> taken.stream().noneMatch(each -> members(each).test(dealer));
            if (dealers.values().stream().anyMatch(rest)
                    && !benchmark("all but " + taken, block, ratio, rest).isPublishable()) {
                return false;
            }
        }
        return true;
    }

    private OptionalLong percent(String group, String block, Ratio ratio) {
        return benchmark(group, block, ratio).percent();
    }

    private Benchmark benchmark(String group, String block, Ratio ratio) {
        return benchmark(group, block, ratio, members(group));
    }

    private Benchmark benchmark(String name, String block, Ratio ratio, Predicate<DealerMonths> in) {
        return made.computeIfAbsent(
                name + "/" + block + "/" + ratio.word(),
                key -> new Benchmark(
                        ratio,
                        dealers.values().stream()
                                .filter(in)
                                .map(each -> new Benchmark.Part(
                                        each.dealer().id(),
                                        each.dealer().owner(),
                                        total(each, block, ratio.of()),
                                        total(each, block, ratio.per())))
                                .toList()));
    }

    private static long total(DealerMonths dealer, String block, Measure measure) {
        return Span.months(block).stream()
                .mapToLong(month -> dealer.total(month, measure))
                .sum();
    }
}
