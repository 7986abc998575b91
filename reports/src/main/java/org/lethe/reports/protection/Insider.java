package org.lethe.reports.protection;

/**
 * Somebody who knows some atoms: a dealer his own customers. Nobody in particular knows none.
 *
 * @param name  how he is called in messages
 * @param known the atoms whose values he knows
 */
public record Insider(String name, Members known) {
    /** Somebody who knows only what is published. */
    public static final Insider OUTSIDER = new Insider("", Members.of());
}
