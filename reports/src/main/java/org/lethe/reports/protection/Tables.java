package org.lethe.reports.protection;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that one recipient has or is to have: what is already out, and cannot be taken back, and the release in question. Any lattice of
 * dimensions, linked tables and releases alike, since a cell is nothing but a sum of atoms.
 *
 * @param atoms   the finest cells under all releases
 * @param earlier what was published before; its {@code suppressed} marks say what was held back
 * @param current the release in question
 */
public record Tables(Atoms atoms, List<Release> earlier, Release current) {
    /** Keeps its own list. */
    public Tables {
        earlier = List.copyOf(earlier);
    }

    /** All releases, the one in question last. */
    public Stream<Release> releases() {
        return Stream.concat(earlier.stream(), Stream.of(current));
    }

    /** The same with other marks on the release in question. */
    public Tables with(Release other) {
        return new Tables(atoms, earlier, other);
    }
}
