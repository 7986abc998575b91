package org.lethe.jobs.dealer;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.lethe.reports.dealer.DealerReport;

/**
 * How it ended.
 *
 * @param period     the month
 * @param released   dealers with a new workbook
 * @param cells      cells of their tables
 * @param shown      of these, published
 * @param delayed    dealers whose workbook could not be made
 * @param noLanguage dealers with whom no language is agreed
 * @param notDue     small dealers between half-years, and dealers who were not there for a whole block
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

    static DealerOutcome of(YearMonth period, Work work, Path folder) {
        long cells = 0;
        long shown = 0;
        for (int dealer : work.workbooks.keySet()) {
            DealerReport.Share share = work.proven(dealer).report().share();
            cells += share.cells();
            shown += share.shown();
        }
        List<Integer> speechless = work.everybody.stream()
                .filter(each -> each.isDue(period) && each.dealer().language() == null)
                .map(each -> each.dealer().id())
                .toList();
        int notDue = (int)
                work.everybody.stream().filter(each -> !each.isDue(period)).count();
        return new DealerOutcome(
                period, work.workbooks.size(), cells, shown, List.copyOf(work.delayed), speechless, notDue, folder);
    }

    static DealerOutcome late(YearMonth period, int released, List<Integer> delayed, Path folder) {
        return new DealerOutcome(period, released, 0, 0, delayed, List.of(), 0, folder);
    }
}
