package org.lethe.rules.retention.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** "did you mean 'x'?" for the nearest of the known names, else the otherwise. */
    public static String hint(String wrong, Collection<String> known, String otherwise) {
        return of(wrong, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    /** The nearest of the known names, if one is near. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        String text = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(text, name.toLowerCase(Locale.ROOT)) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(text, name.toLowerCase(Locale.ROOT))));
    }

    /** Edits that turn one text into the other; two letters exchanged count as one edit. */
    static int distance(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return LONGEST;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, i, j, from, to);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, int i, int j, String from, String to) {
        char a = from.charAt(i - 1);
        char b = to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (a == b ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a == to.charAt(j - 2) && from.charAt(i - 2) == b;
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
