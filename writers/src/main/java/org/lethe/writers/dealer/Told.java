package org.lethe.writers.dealer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.dealer.Fact;
import org.lethe.reports.dealer.Movement;

/**
 * What became of a dealer in a release.
 *
 * @param dealer      its number
 * @param outcome     released, delayed, no-language or not-due
 * @param layout      how finely it is reported this year
 * @param language    of the workbook; null when there is none
 * @param workbook    the file; null when there is none
 * @param certificate the proof as JSON; null when nothing was released to it
 * @param facts       all that was released to it, told or delayed; empty when nothing was
 * @param movement    contracts and requests that the release counts anew for it, and no more
 */
public record Told(
        int dealer,
        String outcome,
        String layout,
        @Nullable String language,
        @Nullable Workbook workbook,
        @Nullable String certificate,
        List<Fact> facts,
        Movement movement) {
    /** Keeps its own list. */
    public Told {
        facts = List.copyOf(facts);
    }

    /** An encrypted workbook by its name and hashes. */
    public record Workbook(String file, String sha256, String clearSha256) {}
}
