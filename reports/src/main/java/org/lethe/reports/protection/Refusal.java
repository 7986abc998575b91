package org.lethe.reports.protection;

import java.util.List;

/**
 * A sensitive cell that no pattern can protect.
 *
 * @param release its release
 * @param cell    its id
 * @param label   its name for people
 * @param insider from whom it cannot be protected; empty for everybody
 * @param frozen  the facts already published that hold its value in place
 * @param coarser cells of the release in question that contain it and are not sensitive, smallest first: what might be published instead
 */
public record Refusal(
        String release, String cell, String label, String insider, List<Named> frozen, List<Named> coarser) {
    /** Keeps its own lists. */
    public Refusal {
        frozen = List.copyOf(frozen);
        coarser = List.copyOf(coarser);
    }

    /**
     * A cell by its names.
     *
     * @param release its release
     * @param cell    its id
     * @param label   its name for people
     */
    public record Named(String release, String cell, String label) {}
}
