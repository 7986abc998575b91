package org.lethe.reports.dealer;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The rates of a group of dealers in one block, and where each of them stands. Given out only when at least ten dealers of at least five owners are in
 * it, and when no owner, knowing his own part, could estimate that of another to within a tenth (p % rule).
 */
public final class Benchmark {
    /** Fewest dealers of a group. */
    public static final int DEALERS = 10;

    /** Fewest owners of a group. */
    public static final int OWNERS = 5;

    private static final int TENTH = 10;
    private static final int FEWEST = 10;
    private static final int QUARTERS = 4;

    private final List<Part> parts;
    private final Ratio ratio;

    /**
     * What one dealer adds.
     *
     * @param dealer its number
     * @param owner  its owner
     * @param of     events of the step
     * @param per    events of the step before
     */
    public record Part(int dealer, int owner, long of, long per) {}

    /** A group. */
    public Benchmark(Ratio ratio, Collection<Part> parts) {
        this.ratio = ratio;
        this.parts = parts.stream().filter(part -> part.per() > 0).toList();
    }

    /** The group's rate in whole percent; empty when it may not be given out. */
    public OptionalLong percent() {
        if (!isPublishable()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Ratio.percent(sum(Part::of), sum(Part::per)));
    }

    /** Whether the group is large and mixed enough. */
    public boolean isPublishable() {
        return isMixed(parts) && hides(Part::of) && hides(Part::per);
    }

    /** The quarter of the group in which a dealer's rate lies, 1 the lowest; empty when it may not be told or there is no rate. */
    public OptionalInt quarter(int dealer) {
        List<Part> rated = parts.stream().filter(part -> part.per() >= FEWEST).toList();
        Part own = rated.stream()
                .filter(part -> part.dealer() == dealer)
                .findFirst()
                .orElse(null);
        if (own == null || !isMixed(rated)) {
            return OptionalInt.empty();
        }
        long below = rated.stream()
                .filter(part -> part.of() * own.per() < own.of() * part.per())
                .count();
        return OptionalInt.of((int) (below * QUARTERS / rated.size()) + 1);
    }

    /** What is counted. */
    public Ratio ratio() {
        return ratio;
    }

    private static boolean isMixed(List<Part> parts) {
        return parts.size() >= DEALERS
                && parts.stream().map(Part::owner).distinct().count() >= OWNERS;
    }

    /** p % rule: what the two largest owners leave over is at least a tenth of the largest. */
    private boolean hides(ToLongFunction<Part> value) {
        Map<Integer, Long> owners = new HashMap<>();
        parts.forEach(part -> owners.merge(part.owner(), value.applyAsLong(part), Long::sum));
        long[] sorted =
                owners.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long largest = sorted[sorted.length - 1];
        long rest = Arrays.stream(sorted, 0, sorted.length - 2).sum();
        return rest * TENTH >= largest;
    }

    private long sum(ToLongFunction<Part> value) {
        return parts.stream().mapToLong(value).sum();
    }
}
