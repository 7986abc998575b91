package org.lethe.jobs.dealer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.protection.Certificate;
import org.lethe.writers.dealer.ReleaseDesk;

/** What one step leaves to the next. */
final class Work {
    /** A report with its proof. */
    record Proven(DealerReport report, Certificate certificate) {}

    final List<DealerMonths> everybody = new ArrayList<>();
    final List<String> families = new ArrayList<>();
    final Map<Integer, Proven> proven = new TreeMap<>();
    final Map<Integer, ReleaseDesk.Workbook> workbooks = new TreeMap<>();
    final List<Integer> delayed = new ArrayList<>();

    void forget() {
        everybody.clear();
        families.clear();
        proven.clear();
        workbooks.clear();
        delayed.clear();
    }
}
