package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Rates of groups, of which each dealer sees those that he is in. */
class NetworkOfDealersTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void a_rate_of_ten_dealers_of_five_owners_is_told() {
        assertThat(rates(network(10, each -> each % 5, each -> 1, 40), 1)).containsEntry("B/region", 50L);
        assertThat(rates(network(9, each -> each % 5, each -> 1, 40), 1)).containsEntry("B/region", null);
        assertThat(rates(network(10, each -> each % 4, each -> 1, 40), 1)).containsEntry("B/region", null);
    }

    @Test
    void nor_is_the_rate_of_a_group_in_which_two_owners_are_nearly_everything() {
        List<DealerMonths> all = network(12, each -> each, each -> 1, 12);
        all.set(0, dealer(0, 0, 1, 5_000));
        all.set(1, dealer(1, 1, 1, 4_000));

        assertThat(rates(all, 5)).containsEntry("B/region", null).containsEntry("B/network", null);
    }

    @Test
    void nor_that_of_a_region_beside_which_a_handful_of_dealers_remain() {
        List<DealerMonths> all = network(20, each -> each, each -> each < 17 ? 1 : 2, 40);

        assertThat(rates(all, 1)).containsEntry("B/region", null).containsEntry("B/network", null);
    }

    @Test
    void nor_when_an_owner_in_two_regions_would_be_left_with_a_small_third_one() {
        List<DealerMonths> all = network(34, each -> each, each -> each < 15 ? 1 : each < 30 ? 2 : 3, 40);
        assertThat(rates(all, 1)).containsEntry("B/region", 50L);

        all.set(1, dealer(1, 99, 1, 40));
        all.set(20, dealer(20, 99, 2, 40));

        assertThat(rates(all, 1)).containsEntry("B/region", null).containsEntry("B/network", null);
        assertThat(rates(all, 2)).as("to another owner").containsEntry("B/region", 50L);
    }

    @Test
    void a_place_is_told_only_beside_a_rate_of_ones_own() {
        List<DealerMonths> all = network(12, each -> each, each -> 1, 40);

        assertThat(rates(all, 3)).containsKey("P/region");
        assertThat(new Network(MAY, all).facts(all.get(3), Map.of()))
                .noneMatch(fact -> fact.id().startsWith("P/"));
    }

    private static Map<String, Long> rates(List<DealerMonths> all, int dealer) {
        Map<String, Fact> shown = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            shown.put("M2026-05/" + measure.word(), new Fact("", false, 20L));
        }
        Map<String, Long> rates = new TreeMap<>();
        new Network(MAY, all)
                .facts(all.get(dealer), shown).stream()
                        .filter(fact -> fact.id().endsWith("/offered"))
                        .forEach(fact ->
                                rates.put(fact.id().substring(0, fact.id().indexOf("/M2026")), fact.value()));
        return rates;
    }

    private static List<DealerMonths> network(
            int dealers, IntUnaryOperator owner, IntUnaryOperator region, long requests) {
        List<DealerMonths> all = new ArrayList<>();
        for (int each = 0; each < dealers; each++) {
            all.add(dealer(each, owner.applyAsInt(each), region.applyAsInt(each), requests));
        }
        return all;
    }

    private static DealerMonths dealer(int id, int owner, int region, long requests) {
        Map<Atom, Change> atoms = Map.of(
                new Atom(Measure.REQUESTS, "Connect", "", "", ""),
                new Change(requests, 0),
                new Atom(Measure.OFFERS, "Connect", "", "", ""),
                new Change(requests / 2, 0));
        return new DealerMonths(
                new Dealer(id, "Garage " + id, "nl", "R" + region, owner),
                Layout.MEDIUM,
                new Editions(List.of(), Edition.first(MAY)),
                new TreeMap<>(Map.of(MAY, new TreeMap<>(Map.of(1, atoms)))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
