package org.lethe.reports.dealer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition of a month changes for one dealer. A measure is corrected when the changes in it are of as many persons as the threshold asks for;
 * fewer wait, and are merged with those that come later. Who objected or was restricted since, or was erased, changes nothing: their events are
 * counted as they were, and not counted if they were not.
 *
 * @param movement what the edition counts anew and no more
 * @param persons  distinct persons behind the changes of each cell, by {@link CellSpec#personsKey()} without its block
 * @param waiting  whether there are changes that wait
 */
public record Correction(Movement movement, Map<String, Long> persons, boolean waiting) {

    /** By whom contracts and requests are held, for those whose corrections count. */
    public interface People {
        /** The person; null when nobody is to be found, or is not to be counted anew. */
        @Nullable
        Long behind(Measure measure, long source);
    }

    /**
     * Decides which changes of a month are told.
     *
     * @param moved     what differs between the latest edition and what would be counted today
     * @param threshold persons from which a change may be told
     */
    public static Correction of(Movement moved, People people, String mainFamily, int threshold) {
        Movement all = only(moved, people);
        Map<Measure, Set<Long>> changed = new HashMap<>();
        sources(all)
                .forEach(each -> changed.computeIfAbsent(each.getKey().measure(), ignored -> new HashSet<>())
                        .addAll(persons(each, people)));
        Predicate<Atom> ripe =
                atom -> changed.getOrDefault(atom.measure(), Set.of()).size() >= threshold;
        Movement movement = new Movement(where(all.added(), ripe), where(all.removed(), ripe));
        Map<String, Set<Long>> behind = new HashMap<>();
        sources(movement)
                .forEach(each -> CellSpec.personsKeys(each.getKey(), mainFamily)
                        .forEach(key -> behind.computeIfAbsent(key, ignored -> new HashSet<>())
                                .addAll(persons(each, people))));
        Map<String, Long> counts = new HashMap<>();
        behind.forEach((key, persons) -> counts.put(key, (long) persons.size()));
        return new Correction(
                movement, counts, sources(all).count() > sources(movement).count());
    }

    private static Stream<Map.Entry<Atom, Set<Long>>> sources(Movement movement) {
        return Stream.concat(movement.added().entrySet().stream(), movement.removed().entrySet().stream());
    }

    private static Set<Long> persons(Map.Entry<Atom, Set<Long>> sources, People people) {
        Set<Long> persons = new HashSet<>();
        for (long source : sources.getValue()) {
            Long person = people.behind(sources.getKey().measure(), source);
            if (person != null) {
                persons.add(person);
            }
        }
        return persons;
    }

    private static Movement only(Movement all, People people) {
        return new Movement(known(all.added(), people), known(all.removed(), people));
    }

    private static Map<Atom, Set<Long>> known(Map<Atom, Set<Long>> all, People people) {
        Map<Atom, Set<Long>> known = new HashMap<>();
        all.forEach((atom, sources) -> {
            Set<Long> held = sources.stream()
                    .filter(source -> people.behind(atom.measure(), source) != null)
                    .collect(Collectors.toSet());
            if (!held.isEmpty()) {
                known.put(atom, held);
            }
        });
        return known;
    }

    private static Map<Atom, Set<Long>> where(Map<Atom, Set<Long>> all, Predicate<Atom> ripe) {
        return all.entrySet().stream()
                .filter(each -> ripe.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
