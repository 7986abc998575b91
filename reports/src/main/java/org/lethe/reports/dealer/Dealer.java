package org.lethe.reports.dealer;

import org.jspecify.annotations.Nullable;

/**
 * A recipient.
 *
 * @param id       its number
 * @param name     of the firm
 * @param language in which it is written to; null when none is agreed
 * @param region   the level above it
 * @param owner    who owns it: what one dealer of an owner knows, all of them do
 */
public record Dealer(int id, String name, @Nullable String language, String region, int owner) {
    /** The name as it can stand in a file. */
    public Dealer {
        name = Paragraphs.plain(name);
    }
}
