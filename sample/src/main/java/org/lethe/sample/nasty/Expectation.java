package org.lethe.sample.nasty;

import java.util.Locale;

/** One line of the oracle. */
record Expectation(String label, Known row, Fate fate, String because, String clause) {

    String line() {
        String expected = fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.join("\t", label, row.cluster(), row.key(), expected, because, clause) + "\n";
    }
}
