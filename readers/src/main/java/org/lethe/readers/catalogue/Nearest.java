package org.lethe.readers.catalogue;

import java.util.Collection;
import java.util.Comparator;

/** "Did you mean …" for a name that does not exist. */
final class Nearest {

    private Nearest() {}

    static String hint(String wanted, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, name)))
                .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 3))
                .map(name -> "Did you mean " + name + "?")
                .orElse("");
    }

    /** Levenshtein (1966): insertions, deletions and substitutions. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
