package org.lethe.jobs.dealer;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * How it ended.
 *
 * @param period     the month
 * @param released   dealers with a new workbook
 * @param cells      cells of their tables
 * @param shown      of these, published
 * @param delayed    dealers whose workbook could not be made
 * @param noLanguage dealers with whom no language is agreed
 * @param notDue     small dealers between half-years
 * @param folder     where the workbooks are
 */
public record DealerOutcome(
        YearMonth period,
        int released,
        long cells,
        long shown,
        List<Integer> delayed,
        List<Integer> noLanguage,
        int notDue,
        Path folder) {
    /** Keeps its own lists. */
    public DealerOutcome {
        delayed = List.copyOf(delayed);
        noLanguage = List.copyOf(noLanguage);
    }
}
