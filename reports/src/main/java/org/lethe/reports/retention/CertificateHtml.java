package org.lethe.reports.retention;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A certificate as one page to print and file: well-formed XML that browsers read as HTML, everything escaped, nothing loaded
 * from elsewhere.
 */
public final class CertificateHtml {

    private CertificateHtml() {}

    /** The page, with the clusters' names only. */
    public static String of(Certificate certificate) {
        return of(certificate, Map.of());
    }

    /**
     * The page.
     *
     * @param titles cluster → title for people, from the very policy that the run had; clusters without one keep their name
     */
    public static String of(Certificate certificate, Map<String, String> titles) {
        List<String> findings = Findings.of(certificate);
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
                <title>Deletion certificate, run %d</title>
                <style>
                %s</style>
                </head>
                <body class="%s">
                %s
                <p class="summary">%s</p>
                %s
                %s
                %s
                %s
                %s
                %s
                <div class="sign"><div>Reviewed by</div><div>Date</div><div>Signature</div></div>
                </body>
                </html>
                """.formatted(
                        certificate.runId(),
                        CertificateStyle.CSS,
                        findings.isEmpty() ? "clean" : "warn",
                        header(certificate),
                        text(CertificateWords.summary(certificate)),
                        findings(findings),
                        facts(certificate),
                        "<h2>What was promised, and what was done</h2>\n" + CertificateTable.of(certificate, titles),
                        section("What was kept, and why", CertificateWords.kept(certificate)),
                        section("How it is proven", CertificateWords.proof(certificate)) + recompute(certificate),
                        section("What “erased” means here", HorizonWords.of(certificate)));
    }

    private static String header(Certificate certificate) {
        return """
                <header>
                <div><h1>Deletion certificate</h1>
                <p>Run %d of job %s under the retention policy %s, version %s</p></div>
                <div class="verdict">%s</div>
                </header>""".formatted(
                        certificate.runId(),
                        text(certificate.job()),
                        text(certificate.policy()),
                        text(certificate.policyVersion()),
                        text(CertificateWords.verdict(certificate)));
    }

    private static String findings(List<String> findings) {
        return findings.isEmpty()
                ? ""
                : findings.stream()
                        .map(finding -> "<li>" + text(finding) + "</li>")
                        .collect(Collectors.joining(
                                "\n", "<div class=\"findings\"><h2>Needs attention</h2>\n<ul>\n", "\n</ul></div>"));
    }

    private static String facts(Certificate certificate) {
        return CertificateFacts.of(certificate).stream()
                .map(fact -> "<dt>%s</dt><dd%s>%s</dd>"
                        .formatted(
                                text(fact.name()),
                                fact.isDigest() ? " class=\"wide\"" : "",
                                fact.isDigest() ? "<code>" + text(fact.value()) + "</code>" : text(fact.value())))
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
    }

    private static String section(String title, List<String> paragraphs) {
        return paragraphs.stream()
                .map(CertificateHtml::paragraph)
                .collect(Collectors.joining("\n", "<h2>" + text(title) + "</h2>\n", ""));
    }

    /** A paragraph that begins with a term and a colon shows the term. */
    private static String paragraph(String paragraph) {
        int colon = paragraph.indexOf(':');
        return colon > 0 && colon < 25
                ? "<p><strong>" + text(paragraph.substring(0, colon)) + ".</strong>"
                        + text(paragraph.substring(colon + 1)) + "</p>"
                : "<p>" + text(paragraph) + "</p>";
    }

    private static String recompute(Certificate certificate) {
        return "\n<pre><code>"
                + CertificateWords.recomputeInSql(certificate)
                        .lines()
                        .map(CertificateHtml::text)
                        .collect(Collectors.joining("\n"))
                + "\n" + text(CertificateWords.recomputeInShell()) + "</code></pre>";
    }

    /** Escaped; control characters, which XML forbids, become spaces. */
    static String text(String text) {
        return Html.escape(Words.plain(text));
    }
}
