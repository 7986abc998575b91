package org.lethe.rules.retention;

import org.jspecify.annotations.Nullable;

/**
 * A boolean fact, possibly negated. Unknown (SQL NULL) counts as true whichever way it is asked: unknown keeps.
 *
 * @param fact name of the fact
 * @param negated whether the fact is asked with "not"
 */
public record Flag(String fact, boolean negated) {

    /** Reads {@code name} or {@code not name}. */
    public static Flag parse(String text) {
        String trimmed = text.trim();
        return trimmed.startsWith("not ") ? new Flag(trimmed.substring(4).trim(), true) : new Flag(trimmed, false);
    }

    /** Whether it holds for a fact's value; null counts as holding. */
    public boolean holds(@Nullable Boolean value) {
        return value == null || value != negated;
    }

    @Override
    public String toString() {
        return (negated ? "not " : "") + fact;
    }
}
