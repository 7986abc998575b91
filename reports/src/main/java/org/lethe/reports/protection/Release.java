package org.lethe.reports.protection;

import java.util.List;

/**
 * What is published together.
 *
 * @param name  how it is called in messages; unique among the releases of a table
 * @param cells with different ids
 */
public record Release(String name, List<Cell> cells) {
    /** Keeps its own list. */
    public Release {
        cells = List.copyOf(cells);
    }
}
