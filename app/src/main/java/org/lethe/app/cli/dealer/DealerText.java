package org.lethe.app.cli.dealer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.jobs.dealer.DealerOutcome;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.Layout;

/** How a month of dealer reports ended, for people and for programs. */
final class DealerText {
    private DealerText() {}

    static Map<String, Object> json(DealerOutcome outcome) {
        Map<String, Object> all = new TreeMap<>();
        all.put("period", outcome.edition().month().toString());
        all.put("version", outcome.edition().version());
        all.put("released", outcome.released());
        all.put("cells", outcome.share().cells());
        all.put("shown", outcome.share().shown());
        Map<String, Object> layouts = new TreeMap<>();
        outcome.shares()
                .forEach((layout, share) ->
                        layouts.put(layout.word(), Map.of("cells", share.cells(), "shown", share.shown())));
        all.put("layouts", layouts);
        all.put("delayed", outcome.delayed());
        all.put("noLanguage", outcome.noLanguage());
        all.put("waiting", outcome.waiting());
        all.put("notDue", outcome.notDue());
        all.put("folder", outcome.folder().toString());
        return all;
    }

    static String of(DealerOutcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %d dealers told, %d of %d cells shown",
                outcome.edition().word(),
                outcome.released(),
                outcome.share().shown(),
                outcome.share().cells()));
        String separator = " (";
        for (Layout layout : Layout.values()) {
            DealerReport.Share share = outcome.shares().get(layout);
            if (share != null && share.cells() > 0) {
                text.append(separator)
                        .append(layout.word())
                        .append(' ')
                        .append(share.percent())
                        .append(" %");
                separator = ", ";
            }
        }
        text.append(separator.equals(" (") ? "" : ")");
        text.append(
                outcome.edition().isCorrection()
                        ? ".\n"
                        : String.format(
                                Locale.ROOT,
                                "; %d wait for a half-year of which every month is out.%n",
                                outcome.notDue()));
        named(text, "Delayed, because their workbook could not be made", outcome.delayed());
        named(text, "Not told, because no language is agreed", outcome.noLanguage());
        named(text, "Changes of fewer than five persons wait", outcome.waiting());
        return text.append("Workbooks: ").append(outcome.folder()).append('\n').toString();
    }

    private static void named(StringBuilder text, String what, List<Integer> dealers) {
        if (!dealers.isEmpty()) {
            text.append(what).append(": dealers ").append(dealers).append('\n');
        }
    }
}
