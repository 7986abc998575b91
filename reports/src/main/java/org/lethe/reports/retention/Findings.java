package org.lethe.reports.retention;

import java.util.ArrayList;
import java.util.List;

/** What a reader of a certificate must not overlook: one sentence for each thing that is not as it should be. */
final class Findings {

    private Findings() {}

    /** Empty when the run kept every promise that was due and the evidence is whole. */
    static List<String> of(Certificate certificate) {
        List<String> findings = new ArrayList<>();
        for (long seq : certificate.proof().altered()) {
            findings.add("Ledger entry " + seq
                    + " does not match its hash: until that is explained, this certificate proves nothing.");
        }
        end(certificate, findings);
        certificate.lines().forEach(line -> line(line, findings));
        for (Certificate.Table table : certificate.tables()) {
            TableState state = TableState.of(table);
            if (state.staleStatistics() > 0) {
                findings.add("The planner's statistics of " + state.table() + " still hold "
                        + Words.count(state.staleStatistics(), "value") + " that no row has any more.");
            }
        }
        return List.copyOf(findings);
    }

    private static void end(Certificate certificate, List<String> findings) {
        String because = certificate.message() == null ? "" : " (" + certificate.message() + ")";
        String stands = " What was committed before stands and is counted here; the rest is still due.";
        switch (certificate.status()) {
            case "completed" -> {}
            case "refused" -> {
                if (certificate.lines().stream().allMatch(line -> line.refusedBecause() == null)) {
                    findings.add("The run was refused" + because + "." + stands);
                }
            }
            case "running" -> findings.add("The ledger has no end of this run yet." + stands);
            default -> findings.add("The run ended as " + certificate.status() + because + "." + stands);
        }
        if (!certificate.verified()) {
            findings.add(
                    "Not every cluster was counted again after the last change, so it is not shown here that nothing"
                            + " was left over.");
        }
    }

    private static void line(Certificate.Line line, List<String> findings) {
        if (line.refusedBecause() != null) {
            findings.add(line.cluster() + " was left alone with " + Words.rows(line.forecast()) + " due: "
                    + line.refusedBecause() + (line.refusedBecause().endsWith(".") ? "" : "."));
        } else if (line.leftErasable() != null && line.leftErasable() > 0) {
            findings.add(line.cluster() + " still had " + Words.rows(line.leftErasable())
                    + " due when it was counted again.");
        }
        if (!line.balances()) {
            findings.add(line.cluster() + " has " + Words.count(line.unbalanced(), "ledger entry", "ledger entries")
                    + " whose counts do not add up.");
        }
        if (!line.intended() && line.slices() + line.partitions() > 0) {
            findings.add(line.cluster() + " was changed without an intent in the ledger.");
        }
    }
}
