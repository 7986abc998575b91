package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;

/**
 * Makes a pattern cheaper: shows a few hidden sums that belong together, protects again what leaned on them at prices shaken a little, and keeps the
 * result when it is no dearer. Ends after a fixed amount of work, so that the same tables give the same pattern on every machine.
 */
final class Improvement {
    private static final long WORK = 150_000_000L;
    private static final int TRIES = 80;
    private static final int MOST_AT_ONCE = 6;
    private static final int SMALL = 150;

    private final Plan plan;
    private final Random random = new Random(20_261_101);

    Improvement(Plan plan) {
        this.plan = plan;
    }

    void run(Prices prices) {
        long until = plan.search.work() + WORK;
        double cost = plan.pattern.cost();
        int idle = 0;
        while (idle++ < TRIES && plan.search.work() < until) {
            int[] secondary = plan.pattern.secondary();
            if (secondary.length == 0) {
                return;
            }
            Plan other = plan.copy();
            List<Integer> broken = breakUp(other, secondary);
            Collections.shuffle(broken, random);
            if (!other.meet(broken, prices.shaken(random)).isEmpty()) {
                continue;
            }
            other.thin(around(other, broken, secondary));
            double now = other.pattern.cost();
            if (now <= cost) {
                idle = now < cost ? 0 : idle;
                cost = now;
                plan.become(other);
            }
        }
    }

    /** In a small table all that is hidden; in a large one what was not before, and what the new alternatives lean on. */
    private static int[] around(Plan other, List<Integer> broken, int[] before) {
        int[] now = other.pattern.secondary();
        if (now.length <= SMALL) {
            return now;
        }
        return Arrays.stream(now)
                .filter(s ->
                        Arrays.binarySearch(before, s) < 0 || broken.stream().anyMatch(d -> other.leans(d, s)))
                .toArray();
    }

    /** Shows some sums that one alternative hides together, and some at random; the demands that leaned on them. */
    private List<Integer> breakUp(Plan other, int[] secondary) {
        int first = secondary[random.nextInt(secondary.length)];
        SequencedSet<Integer> shown = new LinkedHashSet<>(List.of(first));
        int count = 1 + random.nextInt(Math.min(MOST_AT_ONCE, secondary.length));
        List<Integer> leaning = other.leaningOn(first);
        if (!leaning.isEmpty()) {
            Alternative one = other.alternative(leaning.get(random.nextInt(leaning.size())));
            int[] together = one == null ? new int[0] : one.sums;
            Arrays.stream(together)
                    .filter(s -> Arrays.binarySearch(secondary, s) >= 0)
                    .limit(count)
                    .forEach(shown::add);
        }
        while (shown.size() < count) {
            shown.add(secondary[random.nextInt(secondary.length)]);
        }
        SequencedSet<Integer> broken = new LinkedHashSet<>();
        shown.forEach(s -> broken.addAll(other.leaningOn(s)));
        shown.forEach(other.pattern::show);
        return new ArrayList<>(broken);
    }
}
