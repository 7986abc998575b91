package org.lethe.reports.ifrs;

import java.util.List;
import java.util.Map;

/**
 * What a package is made from, apart from its tables; the same facts and the same ledger give the same bytes.
 *
 * @param entity legal entity
 * @param title its name
 * @param months the period
 * @param status of its months: OPEN, SOFT_CLOSED or CLOSED; PAST when an earlier state is read again, CONDENSED when only sums are left
 * @param seq ledger sequence: known as of
 * @param settings label of the settings
 * @param format version of the package's format
 * @param switches policy switches as they are set
 * @param previous SHA-256 of the manifest of the period before; empty when there is none
 */
public record Facts(
        String entity,
        String title,
        Months months,
        String status,
        long seq,
        String settings,
        String format,
        Map<String, String> switches,
        String previous) {

    /** Version of the files' form: columns, order, equations, sheets of the workbook. */
    public static final String FORMAT = "2";

    /** Status and verdict of months whose bookings went after ten years. */
    public static final String CONDENSED = "CONDENSED";

    public Facts {
        switches = Map.copyOf(switches);
    }

    /** FINAL of closed months, CONDENSED of those of which only sums are left, PROVISIONAL of open ones, DRAFT when an equation fails. */
    public String verdict(List<Checked> checks) {
        if (checks.stream().anyMatch(check -> !check.passes())) {
            return "DRAFT";
        }
        return switch (status) {
            case "CLOSED" -> "FINAL";
            case CONDENSED -> CONDENSED;
            default -> "PROVISIONAL";
        };
    }

    /** Name of the package. */
    public String file() {
        return "ifrs_" + entity + "_" + months.label() + "_seq" + seq + "_v" + format + ".zip";
    }
}
