package org.lethe.reports.obfcm.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Groups of fewer than five vehicles are merged, for a few vehicles of one maker, fuel and year are nearly a name: first over registration
 * years, then over fuels, then over manufacturers; cars and vans stay apart. What is left of fewer than five is counted without figures.
 */
public final class SmallGroups {
    /** The smallest group whose figures are shown. */
    public static final int FEWEST = 5;

    static final String SEVERAL_FUELS = "several fuels";
    static final String SEVERAL_MANUFACTURERS = "several manufacturers";

    private static final Comparator<GroupSums> ORDER = Comparator.comparing(GroupSums::vans) // cars first
            .thenComparing(GroupSums::manufacturer)
            .thenComparing(GroupSums::fuel)
            .thenComparingInt(group -> Objects.requireNonNullElse(group.registrationYear(), Integer.MAX_VALUE));

    private SmallGroups() {}

    /** The groups to show, sorted; the same vehicles as before. */
    public static List<GroupSums> merged(List<GroupSums> groups) {
        List<GroupSums> done = new ArrayList<>();
        Collection<GroupSums> small = together(groups, UnaryOperator.identity());
        small = sift(small, done, group -> group.called(group.manufacturer(), group.fuel(), null));
        small = sift(small, done, group -> group.called(group.manufacturer(), SEVERAL_FUELS, null));
        small = sift(small, done, group -> group.called(SEVERAL_MANUFACTURERS, SEVERAL_FUELS, null));
        done.addAll(small);
        done.sort(ORDER);
        return done;
    }

    /** Large ones are done; small ones get a wider name, under which some of them meet. */
    private static Collection<GroupSums> sift(
            Collection<GroupSums> groups, List<GroupSums> done, UnaryOperator<GroupSums> wider) {
        List<GroupSums> small = new ArrayList<>();
        for (GroupSums group : groups) {
            (group.vehicles() < FEWEST ? small : done).add(group);
        }
        return together(small, wider);
    }

    private static Collection<GroupSums> together(List<GroupSums> groups, UnaryOperator<GroupSums> name) {
        Map<List<Object>, GroupSums> byName = new LinkedHashMap<>();
        for (GroupSums each : groups) {
            GroupSums named = name.apply(each);
            List<Object> key = List.of(
                    named.vans(),
                    named.manufacturer(),
                    named.fuel(),
                    Objects.requireNonNullElse(named.registrationYear(), 0));
            byName.merge(key, named, GroupSums::plus);
        }
        return byName.values();
    }
}
