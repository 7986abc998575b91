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
                <title>Deletion certificate, run %s</title>
                <style>
                %s</style>
                </head>
                <body class="%s">
                %s
                <p class="summary">%s</p>
                %s
                %s
                %s
                <div class="columns">
                %s
                %s
                %s
                %s
                </div>
                <div class="sign"><div>Reviewed by</div><div>Date</div><div>Signature</div></div>
                </body>
                </html>
                """.formatted(
                        Long.toString(certificate.runId()),
                        CertificateStyle.CSS,
                        findings.isEmpty() ? "clean" : "warn",
                        header(certificate),
                        text(CertificateWords.summary(certificate)),
                        findings(findings),
                        facts(certificate),
                        "<h2>What was promised, and what was done</h2>\n" + CertificateTable.of(certificate, titles),
                        section("What was kept, and why", CertificateWords.kept(certificate)),
                        horizon(certificate),
                        section("How it is proven", CertificateWords.proof(certificate)),
                        recompute(certificate));
    }

    private static String header(Certificate certificate) {
        return """
                <header>
                <div><h1>Deletion certificate</h1>
                <p>Run %s of job %s under the retention policy %s, version %s</p></div>
                <div class="verdict">%s</div>
                </header>""".formatted(
                        Long.toString(certificate.runId()),
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
                .map(fact -> "<dt%s>%s</dt><dd%s>%s</dd>"
                        .formatted(
                                fact.isDigest() ? " class=\"wide\"" : "",
                                text(fact.name()),
                                fact.isDigest() ? " class=\"wide\"" : "",
                                fact.isDigest() ? "<code>" + text(fact.value()) + "</code>" : text(fact.value())))
                .collect(Collectors.joining("\n", "<dl class=\"facts\">\n", "\n</dl>"));
    }

    private static String section(String title, List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + text(paragraph) + "</p>")
                .collect(Collectors.joining("\n", "<h2>" + text(title) + "</h2>\n", ""));
    }

    private static String horizon(Certificate certificate) {
        return HorizonWords.of(certificate).stream()
                .map(level -> "<p><strong>" + text(level.name()) + ":</strong> " + text(level.value()) + "</p>")
                .collect(Collectors.joining("\n", "<h2>What “erased” means here</h2>\n", ""));
    }

    private static String recompute(Certificate certificate) {
        return "<h2>To compute it again</h2>\n<p>" + text(CertificateWords.recompute()) + "</p>\n<pre><code>"
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
