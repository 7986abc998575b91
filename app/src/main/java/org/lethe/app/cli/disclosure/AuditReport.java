package org.lethe.app.cli.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Interval;

/** An audit, for people and for programs. */
final class AuditReport {
    private AuditReport() {}

    /** The keys that a program reads; {@code upper} is null where there is no upper end. */
    static Map<String, Object> json(Audit audit) {
        Map<String, Object> all = summary(audit);
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Interval interval : audit.intervals()) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("release", interval.release());
            cell.put("cell", interval.cell());
            cell.put("label", interval.label());
            cell.put("value", interval.value());
            cell.put("known", interval.known());
            cell.put("lower", interval.lower());
            cell.put("upper", interval.upper());
            cell.put("exact", interval.isExact());
            cell.put("narrow", interval.isNarrow(audit.threshold()));
            cells.add(cell);
        }
        all.put("intervals", cells);
        return all;
    }

    static Map<String, Object> summary(Audit audit) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("threshold", audit.threshold());
        all.put("primary", audit.intervals().size());
        all.put("exact", audit.exact());
        all.put("narrow", audit.narrow());
        all.put("secondary", audit.secondary());
        all.put("secondaryValue", audit.secondaryValue());
        all.put("confirmedBySecondSolver", audit.confirmed());
        all.put("disagreements", audit.disagreements());
        return all;
    }

    static String text(Audit audit) {
        StringBuilder text = new StringBuilder();
        for (Interval interval : audit.intervals()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-7s %s %s%s: from %d to %s%n",
                    verdict(interval, audit.threshold()),
                    interval.cell(),
                    interval.label(),
                    interval.release().equals("release") ? "" : " (" + interval.release() + ")",
                    interval.lower(),
                    interval.upper() == null ? "any number" : interval.upper() + (interval.loose() ? " or more" : "")));
        }
        return text.append(sentence(audit)).append(System.lineSeparator()).toString();
    }

    private static String verdict(Interval interval, long threshold) {
        return interval.isExact() ? "EXACT" : interval.isNarrow(threshold) ? "NARROW" : "open";
    }

    /** The result in a sentence. */
    static String sentence(Audit audit) {
        return String.format(
                Locale.ROOT,
                "%d sensitive cells: %d can be computed exactly, %d do not %s. %d other cells are hidden, of value %d together.",
                audit.intervals().size(),
                audit.exact(),
                audit.narrow(),
                audit.threshold() == 0 ? "stay open" : "cover 0 to " + audit.threshold(),
                audit.secondary(),
                audit.secondaryValue());
    }
}
