package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;

/** What a dealer should look at, concluded from published numbers only. */
final class Findings {
    private static final long LOWEST = 1;
    private static final long HIGHEST = 4;

    private Findings() {}

    /** Keys of texts. */
    static List<String> of(DealerReport report) {
        List<String> found = new ArrayList<>();
        String block = report.layout().span().block(report.month());
        for (Ratio ratio : Ratio.values()) {
            Long quarter = report.value("P/" + Network.kind(report.layout()) + "/" + block + "/" + ratio.word());
            if (quarter != null && (quarter == LOWEST || quarter == HIGHEST)) {
                found.add("finding." + ratio.word() + (quarter == LOWEST ? ".low" : ".high"));
            }
        }
        falling(report, found);
        if (found.isEmpty()) {
            found.add("finding.none");
        }
        return found;
    }

    /** Three blocks in a row, each with fewer signatures than the one before. */
    private static void falling(DealerReport report, List<String> found) {
        List<String> blocks = Trend.blocks(report);
        if (blocks.size() < 3) {
            return;
        }
        List<String> last = blocks.subList(blocks.size() - 3, blocks.size());
        Long first = report.value(last.get(0) + "/" + Measure.SIGNED.word());
        Long second = report.value(last.get(1) + "/" + Measure.SIGNED.word());
        Long third = report.value(last.get(2) + "/" + Measure.SIGNED.word());
        if (first != null && second != null && third != null && first > second && second > third) {
            found.add("finding.falling");
        }
    }
}
