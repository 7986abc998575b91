package org.lethe.reports.retention;

import java.util.Map;
import java.util.stream.Collectors;

/** The certificate's table: one row for each cluster, and below it why rows were kept or left alone. */
final class CertificateTable {

    /** Narrow, and no line breaks inside a number. */
    private static final char THIN = '\u202f';

    private CertificateTable() {}

    static String of(Certificate certificate, Map<String, String> titles) {
        String rows =
                certificate.lines().stream().map(line -> row(line, titles)).collect(Collectors.joining("\n"));
        return """
                <table>
                <thead><tr><th class="words">Personal data</th><th class="words">Clauses</th>\
                <th>Erased</th><th>Anonymised</th><th>With them</th><th>Suspended</th><th>Left over</th></tr></thead>
                <tbody>
                %s
                </tbody>
                <tfoot><tr><th class="words">Total</th><td></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td></td>\
                </tr></tfoot>
                </table>
                <p class="legend">With them: rows of other tables that belong to an erased or anonymised row and were erased with it.\
                 Suspended: expired, and kept. Left over: still due when counted again after the last change.</p>""".formatted(
                rows.isEmpty() ? "<tr><td class=\"words\" colspan=\"7\">No cluster was touched.</td></tr>" : rows,
                number(certificate.erased() - certificate.members()),
                number(certificate.anonymised()),
                number(certificate.members()),
                number(certificate.suspended()));
    }

    private static String row(Certificate.Line line, Map<String, String> titles) {
        boolean idle = line.done() + line.members() == 0;
        String because = because(line);
        String style = (line.refusedBecause() != null ? "refused" : idle ? "idle" : "done")
                + (because.isEmpty() ? "" : " explained");
        String title = titles.get(line.cluster());
        String name = title == null
                ? CertificateHtml.text(line.cluster())
                : CertificateHtml.text(title) + " <code>" + CertificateHtml.text(line.cluster()) + "</code>";
        return """
                <tr class="%s"><th class="words">%s</th><td class="words">%s</td>\
                <td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>""".formatted(
                                style,
                                name,
                                CertificateHtml.text(line.clauses()),
                                number(line.erased() - line.members()),
                                number(line.anonymised()),
                                number(line.members()),
                                number(line.suspended()),
                                CertificateWords.leftOver(line).replace(' ', THIN))
                + because;
    }

    private static String because(Certificate.Line line) {
        String suspended = line.suspendedBy().entrySet().stream()
                .map(reason -> CertificateHtml.text(reason.getKey()) + ": " + Words.grouped(reason.getValue(), THIN))
                .collect(Collectors.joining("; "));
        String refused = line.refusedBecause() == null ? "" : "Refused: " + CertificateHtml.text(line.refusedBecause());
        String text =
                suspended.isEmpty() ? refused : "Suspended by " + suspended + (refused.isEmpty() ? "" : ". " + refused);
        return text.isEmpty() ? "" : "\n<tr class=\"because\"><td colspan=\"7\">" + text + "</td></tr>";
    }

    /** Zeros are left out, so that what happened stands out. */
    private static String number(long value) {
        return value == 0 ? "–" : Words.grouped(value, THIN);
    }
}
