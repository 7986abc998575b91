package org.lethe.jobs.obfcm;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.obfcm.SubmissionDesk;
import org.lethe.writers.obfcm.SubmissionReader;

/**
 * After retention has erased a year's readings: what is left of a submission goes too (its restricted list, its records), and it
 * is erased. Counts, hashes, statement and quality sheet stay. Without a receipt the hard expiry of the policy has the same end.
 */
public final class Closing {

    private static final String BY = "retention";

    private final DataSource obfcm;
    private final Anchors anchors;
    private final Path folder;
    private final Clock clock;

    /**
     * @param obfcm connections of the role that reads consumption data
     * @param anchors where the ledger's head is noted
     * @param folder of the submissions
     * @param clock the platform's one clock
     */
    public Closing(DataSource obfcm, Anchors anchors, Path folder, Clock clock) {
        this.obfcm = obfcm;
        this.anchors = anchors;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Closes every submission whose readings are gone.
     *
     * @return those that were closed
     */
    public List<Submission> run() {
        List<Submission> closed = new ArrayList<>();
        for (Submission each : new SubmissionReader(obfcm).all(null)) {
            if (isOver(each)) {
                close(each);
                closed.add(each);
            }
        }
        if (!closed.isEmpty()) {
            new LedgerReader(obfcm).head().ifPresent(anchors::note);
        }
        return closed;
    }

    private boolean isOver(Submission each) {
        boolean ends = each.state() == SubmissionState.ACCEPTED
                || (each.exported() > 0 && each.state().next().contains(SubmissionState.ERASED));
        return ends && new ManufacturerReader(obfcm).readings(each.manufacturerId(), each.year()) == 0;
    }

    private void close(Submission each) {
        Instant now = clock.instant();
        try (Session session = Session.open(obfcm)) {
            SubmissionDesk desk = new SubmissionDesk(session.source());
            session.finish("Closing a submission", () -> {
                int details = desk.eraseDetails(each);
                String why = each.state() == SubmissionState.ACCEPTED ? "accepted" : "hard expiry without a receipt";
                desk.step(each, SubmissionState.ERASED, now, BY, Map.of("because", why, "detailsErased", details));
                return true;
            });
        }
        new SubmissionFolder(folder, each.year(), each.manufacturer()).removeRecords(each.revision());
    }
}
