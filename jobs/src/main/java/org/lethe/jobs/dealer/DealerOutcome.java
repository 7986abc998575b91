package org.lethe.jobs.dealer;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Layout;

/**
 * How it ended.
 *
 * @param edition    the month, and which time it is told
 * @param released   dealers with a new workbook
 * @param shares     cells of their tables and how many of them are published, by layout
 * @param delayed    dealers whose workbook could not be made
 * @param noLanguage dealers with whom no language is agreed
 * @param waiting    of a correction, dealers of whom a change of few persons waits
 * @param notDue     small dealers between half-years, and dealers who were not there for a whole block
 * @param folder     where the workbooks are
 */
public record DealerOutcome(
        Edition edition,
        int released,
        Map<Layout, DealerReport.Share> shares,
        List<Integer> delayed,
        List<Integer> noLanguage,
        List<Integer> waiting,
        int notDue,
        Path folder) {
    /** Keeps its own lists. */
    public DealerOutcome {
        delayed = List.copyOf(delayed);
        noLanguage = List.copyOf(noLanguage);
        waiting = List.copyOf(waiting);
        shares = Map.copyOf(shares);
    }

    /** Of all layouts. */
    public DealerReport.Share share() {
        return shares.values().stream().reduce(DealerReport.Share.NONE, DealerReport.Share::and);
    }

    static DealerOutcome of(Edition edition, Work work, Path folder) {
        Map<Layout, DealerReport.Share> shares = new EnumMap<>(Layout.class);
        for (int dealer : work.workbooks.keySet()) {
            DealerReport report = work.proven(dealer).report();
            shares.merge(report.layout(), report.share(), DealerReport.Share::and);
        }
        List<DealerMonths> due =
                work.everybody.stream().filter(DealerMonths::isDue).toList();
        return new DealerOutcome(
                edition,
                work.workbooks.size(),
                shares,
                List.copyOf(work.delayed),
                due.stream()
                        .filter(each -> each.dealer().language() == null)
                        .map(each -> each.dealer().id())
                        .toList(),
                List.copyOf(work.waiting),
                work.everybody.size() - due.size(),
                folder);
    }

    static DealerOutcome late(Edition edition, int released, List<Integer> delayed, Path folder) {
        return new DealerOutcome(edition, released, Map.of(), delayed, List.of(), List.of(), 0, folder);
    }
}
