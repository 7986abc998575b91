package org.lethe.jobs.dealer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.lethe.reports.dealer.Counts;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.protection.Certificate;
import org.lethe.writers.dealer.Told;

/** What one step leaves to the next; several threads work on different dealers. */
final class Work {
    /** A report with its proof. */
    record Proven(DealerReport report, Certificate certificate) {}

    final Map<Integer, Counts> counts = new HashMap<>();
    final Set<Integer> waiting = new TreeSet<>();
    final List<DealerMonths> everybody = new ArrayList<>();
    final List<String> families = new ArrayList<>();
    final Map<Integer, Proven> proven = new ConcurrentSkipListMap<>();
    final Map<Integer, Told.Workbook> workbooks = new ConcurrentSkipListMap<>();
    final Set<Integer> delayed = new ConcurrentSkipListSet<>();

    void forget() {
        counts.clear();
        waiting.clear();
        everybody.clear();
        families.clear();
        forgetProofs();
    }

    void forgetProofs() {
        proven.clear();
        forgetWorkbooks();
    }

    void forgetWorkbooks() {
        workbooks.clear();
        delayed.clear();
    }

    Proven proven(int dealer) {
        Proven found = proven.get(dealer);
        if (found == null) {
            throw new IllegalStateException("Nothing was proven for dealer " + dealer);
        }
        return found;
    }
}
