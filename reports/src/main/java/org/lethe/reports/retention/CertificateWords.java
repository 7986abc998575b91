package org.lethe.reports.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a certificate says, in sentences that its text and its page share. */
final class CertificateWords {

    private CertificateWords() {}

    /** The one sentence to read when one reads only one. */
    static String summary(Certificate certificate) {
        String ended = certificate.ended() == 0
                ? "No row was erased or anonymised"
                : Words.rows(certificate.erased()) + " erased" + with(certificate) + " and "
                        + Words.rows(certificate.anonymised()) + " anonymised";
        String kept = certificate.suspended() == 0
                ? "no expired row was kept by a suspension"
                : Words.rows(certificate.suspended()) + " expired but kept by a suspension";
        String refused = certificate.refused() == 0 ? "" : Words.rows(certificate.refused()) + " due but refused; ";
        return ended + "; " + kept + "; " + refused + rest(certificate) + ".";
    }

    private static String with(Certificate certificate) {
        return certificate.members() == 0
                ? ""
                : " (" + Words.number(certificate.members()) + " of them with the row they belonged to)";
    }

    private static String rest(Certificate certificate) {
        if (!certificate.verified()) {
            return "not verified";
        }
        long left = certificate.lines().stream()
                .filter(line -> line.refusedBecause() == null && line.leftErasable() != null)
                .mapToLong(line -> line.leftErasable() == null ? 0 : line.leftErasable())
                .sum();
        return left == 0 ? "nothing else was left over" : Words.rows(left) + " left over";
    }

    /** One word or two for the top of the page. */
    static String verdict(Certificate certificate) {
        return switch (certificate.status()) {
            case "completed" ->
                Findings.of(certificate).isEmpty() ? "Completed and verified" : "Completed, with findings";
            case "refused" -> certificate.refused() == 0 ? "Refused" : "Completed in part: clusters refused";
            case "running" -> "Not finished";
            default -> capitalised(certificate.status());
        };
    }

    /** What was done to a cluster, in one or two words. */
    static String deed(Certificate.Line line) {
        if (line.refusedBecause() != null) {
            return "refused";
        }
        if (line.done() + line.members() == 0) {
            return "nothing was due";
        }
        return line.action().equals("anonymise") ? "anonymised" : "erased";
    }

    /** Rows still due after the run; a dash when nobody counted. */
    static String leftOver(Certificate.Line line) {
        if (line.refusedBecause() != null) {
            return Words.number(line.leftErasable() == null ? line.forecast() : line.leftErasable());
        }
        return line.leftErasable() == null ? "-" : Words.number(line.leftErasable());
    }

    /** Why expired rows are still there. */
    static List<String> kept(Certificate certificate) {
        List<String> kept = new ArrayList<>(List.of(
                "A row is kept while one of its purposes runs: the last purpose decides. A row whose purposes are all"
                        + " over is still kept while a suspension stands: a legal hold, a restriction of processing, or an"
                        + " exception that the policy names. "
                        + (certificate.verified()
                                ? "Suspended rows are those that one snapshot counted after the last change."
                                : "Suspended rows are those that the plan counted before the first change.")
                        + " When the last suspension ends, the next run ends the row."));
        long rare =
                certificate.lines().stream().mapToLong(Certificate.Line::rare).sum();
        if (rare > 0) {
            kept.add("Of an anonymised row remains what the policy names, if enough rows are alike in it. "
                    + Words.rows(rare) + " would have had too few like them and went as a whole: they are counted as"
                    + " erased.");
        }
        return kept;
    }

    /** Why the numbers can be believed. */
    static List<String> proof(Certificate certificate) {
        Certificate.Proof proof = certificate.proof();
        String hashes = proof.altered().isEmpty()
                ? "The hashes of all of them were computed again for this certificate and match."
                : "Not all of their hashes match.";
        String verified = certificate.verified()
                ? "After the last change every cluster was counted again ("
                        + Words.count(certificate.passes(), "pass", "passes")
                        + ", until nothing was erasable)."
                : "The final count is missing.";
        return List.of(
                "Every number above is added up from this run's " + Words.count(proof.entries(), "entry", "entries")
                        + " in the ledger lethe.evidence, numbers " + proof.firstSeq() + " to " + proof.lastSeq()
                        + ", and from nothing else. Each intent was committed before the first change, each completion in"
                        + " the transaction that made the change. " + hashes + " " + verified,
                "The ledger is a chain: each hash is SHA-256 over the 32 bytes of the hash before, followed by the UTF-8"
                        + " bytes of the entry's body. Whoever alters, removes or inserts an entry must alter every hash"
                        + " after it, and 'lethe evidence verify' finds the first one that is wrong. Whoever keeps this"
                        + " certificate outside the database can compare the last hash above with entry "
                        + proof.lastSeq() + " at any time: if they differ, history was rewritten.");
    }

    /** What the two commands do. */
    static String recompute() {
        return "The first command lists the entries of this run whose hash is wrong: none, unless somebody altered one. The"
                + " second computes the hash of one entry outside the database, from the hash before it and its body.";
    }

    /** Prints the entries of the run whose hash is wrong: none, when nothing was altered. */
    static String recomputeInSql(Certificate certificate) {
        return """
                SELECT seq FROM lethe.evidence WHERE run_id = %s
                  AND hash <> sha256(prev || convert_to(body, 'UTF8'));""".formatted(Long.toString(certificate.runId()));
    }

    /** Prints one entry's hash. */
    static String recomputeInShell() {
        return "{ printf %s \"$PREV\" | xxd -r -p; printf %s \"$BODY\"; } | sha256sum";
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
