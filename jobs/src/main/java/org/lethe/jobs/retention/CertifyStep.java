package org.lethe.jobs.retention;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lethe.evidence.Link;
import org.lethe.reports.retention.Certificate;
import org.lethe.reports.retention.CertificateBuilder;
import org.lethe.reports.retention.CertificateHtml;
import org.lethe.reports.retention.CertificateJson;
import org.lethe.reports.retention.CertificateText;
import org.lethe.writers.delivery.WholeFile;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunEnd;
import org.lethe.writers.run.RunRegistry;

/** Ends the run in the ledger, notes the ledger's head outside the database, and writes the certificate. */
final class CertifyStep {

    private final RetentionPlace place;
    private final Work work;

    CertifyStep(RetentionPlace place, Work work) {
        this.place = place;
        this.work = work;
    }

    void run() {
        Run run = work.run();
        LedgerReader ledger = new LedgerReader(place.retention());
        Certificate soFar = CertificateBuilder.of(ledger.ofRun(run.runId()));
        soFar.lines().stream().filter(line -> !line.balances()).findFirst().ifPresent(line -> {
            throw new RunFailedException("The ledger's entries of " + line.cluster() + " do not add up: "
                    + line.candidates() + " candidates, " + line.done() + " done, " + line.metSuspended()
                    + " suspended.");
        });
        new RunRegistry(place.retention(), place.clock())
                .end(
                        run,
                        work.refused().isEmpty() ? RunEnd.COMPLETED : RunEnd.REFUSED,
                        null,
                        Map.of("ended", soFar.ended(), "passes", work.passes()));
        ledger.head().ifPresent(place.anchors()::note);
        write(place.certificates(), ledger.ofRun(run.runId()));
    }

    /** Writes the certificate of a run in its three forms; returns their common name without ending. */
    static Path write(Path folder, List<Link> entries) {
        Certificate certificate = CertificateBuilder.of(entries);
        String name = "certificate-run-" + certificate.runId();
        WholeFile.write(folder.resolve(name + ".txt"), CertificateText.of(certificate));
        WholeFile.write(folder.resolve(name + ".json"), CertificateJson.of(certificate));
        WholeFile.write(folder.resolve(name + ".html"), CertificateHtml.of(certificate));
        return folder.resolve(name);
    }
}
