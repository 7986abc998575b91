package org.lethe.sample.nasty;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the oracle.
 *
 * @param withBooks fate once books are kept; null when they change nothing
 */
record Expectation(
        String label,
        Known row,
        Fate fate,
        String because,
        String clause,
        @Nullable Fate withBooks) {

    String line() {
        String books = withBooks == null ? "\\N" : text(withBooks);
        return String.join("\t", label, row.cluster(), row.key(), text(fate), because, clause, books) + "\n";
    }

    private static String text(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
