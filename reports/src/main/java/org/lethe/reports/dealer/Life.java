package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Contracts of a finest cell that the same editions of their month count: from one version on and up to another. Counts that a correction
 * added or took away are numbers of their own, zero or more, so that what all versions together tell can be computed like any table.
 *
 * @param atom the finest cell
 * @param born version that counts them first
 * @param died version that counts them no more; {@link #NEVER} while all do
 */
record Life(Atom atom, int born, int died) {
    static final int NEVER = Integer.MAX_VALUE;

    boolean isCountedIn(int version) {
        return born <= version && version < died;
    }

    boolean changesIn(int version) {
        return (born == version && version > 1) || died == version;
    }

    /** Unique within the month; the measure comes first. */
    String id() {
        return born == 1 && died == NEVER ? atom.id() : atom.id() + "/" + born + "-" + (died == NEVER ? "" : died);
    }

    /**
     * All that there can be in one finest cell, with how many there are. Which contracts a correction takes away nobody sees; the oldest are taken.
     *
     * @param versions of the month that change anything in the cell's measure, in order; not the first
     * @param changes  what each version changes in this cell
     */
    static SortedMap<Life, Long> of(Atom atom, List<Integer> versions, Map<Integer, Change> changes) {
        List<Integer> all = new ArrayList<>();
        all.add(1);
        all.addAll(versions);
        SortedMap<Life, Long> lives = new TreeMap<>((a, b) ->
                a.born() != b.born() ? Integer.compare(a.born(), b.born()) : Integer.compare(a.died(), b.died()));
        for (int version : all) {
            for (int later : all) {
                if (later > version) {
                    lives.put(new Life(atom, version, later), 0L);
                }
            }
            lives.put(new Life(atom, version, NEVER), 0L);
        }
        for (int version : all) {
            Change change = changes.getOrDefault(version, new Change(0, 0));
            long left = change.removed();
            for (int born : all) {
                Life alive = new Life(atom, born, NEVER);
                long taken = born < version ? Math.min(left, lives.getOrDefault(alive, 0L)) : 0;
                if (taken > 0) {
                    lives.merge(alive, -taken, Long::sum);
                    lives.merge(new Life(atom, born, version), taken, Long::sum);
                    left -= taken;
                }
            }
            if (left > 0) {
                throw new IllegalStateException(
                        "version " + version + " takes away more than was counted in " + atom.id());
            }
            lives.merge(new Life(atom, version, NEVER), change.added(), Long::sum);
        }
        return lives;
    }
}
