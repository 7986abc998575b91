package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was released, in the order in which it was, and last the edition in question. */
public final class Editions {
    private final List<Edition> earlier;
    private final Edition now;
    private final Map<YearMonth, Edition> latest = new HashMap<>();

    /**
     * Keeps its own list.
     *
     * @param earlier in the order in which they were released
     * @param now     the edition in question
     */
    public Editions(List<Edition> earlier, Edition now) {
        this.earlier = List.copyOf(earlier);
        this.now = now;
        earlier.forEach(each -> latest.put(each.month(), each));
        latest.put(now.month(), now);
    }

    /** The edition in question. */
    public Edition now() {
        return now;
    }

    /** Those before it, oldest first. */
    public List<Edition> earlier() {
        return earlier;
    }

    /** Those before it that speak of months of one year, and itself, oldest first. */
    List<Edition> ofYear(int year) {
        List<Edition> all = new ArrayList<>(earlier);
        all.add(now);
        return all.stream().filter(each -> each.month().getYear() == year).toList();
    }

    /** Months whose numbers hold no more. */
    public Set<YearMonth> withdrawn() {
        return latest.values().stream()
                .filter(Edition::withdrawn)
                .map(Edition::month)
                .collect(Collectors.toSet());
    }

    /** Whether the edition in question brings a withdrawn month back. */
    boolean isReturn() {
        for (int each = earlier.size() - 1; each >= 0; each--) {
            if (earlier.get(each).month().equals(now.month())) {
                return earlier.get(each).withdrawn() && !now.withdrawn();
            }
        }
        return false;
    }

    /** Whether every month of a block is out, and none withdrawn. */
    boolean isWhole(String block) {
        return Span.months(block).stream().allMatch(month -> {
            Edition edition = latest.get(month);
            return edition != null && !edition.withdrawn();
        });
    }
}
