package org.lethe.reports.retention;

import java.util.List;

/** A certificate for a terminal or a plain file, 100 columns wide where words allow it. */
public final class CertificateText {

    private static final int WIDTH = 100;
    private static final int SUSPENDED = 6;

    private CertificateText() {}

    /** The whole certificate; every line ends with a line feed. */
    public static String of(Certificate certificate) {
        StringBuilder out = new StringBuilder();
        out.append("DELETION CERTIFICATE, run ").append(certificate.runId()).append('\n');
        out.append(Words.plain(CertificateWords.verdict(certificate))).append("\n\n");
        out.append(Words.wrap(CertificateWords.summary(certificate), "", WIDTH)).append('\n');
        for (CertificateFacts.Fact fact : CertificateFacts.of(certificate)) {
            out.append("%-15s".formatted(fact.name()))
                    .append(Words.plain(fact.value()))
                    .append('\n');
        }
        out.append('\n').append(table(certificate));
        section(out, "Needs attention", Findings.of(certificate));
        section(out, "What was kept, and why", CertificateWords.kept(certificate));
        section(
                out,
                "What \"erased\" means here",
                HorizonWords.of(certificate).stream()
                        .map(level -> level.name() + ": " + level.value())
                        .toList());
        section(out, "How it is proven", CertificateWords.proof(certificate));
        section(out, "To compute it again", List.of(CertificateWords.recompute()));
        CertificateWords.recomputeInSql(certificate)
                .lines()
                .forEach(line -> out.append("      ").append(line).append('\n'));
        out.append("      ").append(CertificateWords.recomputeInShell()).append('\n');
        return out.toString();
    }

    private static void section(StringBuilder out, String title, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        out.append('\n').append(title).append('\n');
        paragraphs.forEach(paragraph -> out.append(Words.wrap(paragraph, "  ", WIDTH)));
    }

    private static String table(Certificate certificate) {
        TextTable table = new TextTable(
                TextTable.words("cluster"),
                TextTable.words("clauses", 14),
                TextTable.words("outcome"),
                TextTable.number("erased"),
                TextTable.number("anonymised"),
                TextTable.number("members"),
                TextTable.number("suspended"),
                TextTable.number("left over"));
        for (Certificate.Line line : certificate.lines()) {
            table.row(
                    line.cluster(),
                    line.clauses(),
                    CertificateWords.deed(line),
                    Words.number(line.erased() - line.members()),
                    Words.number(line.anonymised()),
                    Words.number(line.members()),
                    Words.number(line.suspended()),
                    CertificateWords.leftOver(line));
            line.suspendedBy().forEach((reason, rows) -> table.detail(reason, SUSPENDED, Words.number(rows)));
        }
        table.rule();
        long members = certificate.members();
        table.row(
                "total",
                "",
                "",
                Words.number(certificate.erased() - members),
                Words.number(certificate.anonymised()),
                Words.number(members),
                Words.number(certificate.suspended()),
                "");
        return table.render();
    }
}
