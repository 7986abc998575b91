package org.lethe.jobs.obfcm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.obfcm.SubmissionDesk;
import org.lethe.writers.obfcm.SubmissionReader;

/**
 * After retention has erased a year's readings: what is left of a submission goes too (its restricted list, its records), and it
 * is erased. Counts, hashes, statement and quality sheet stay. Without a receipt the hard expiry of the policy has the same end.
 */
public final class Closing {

    private static final String BY = "retention";

    private final ObfcmPlace place;

    /** @param place where submissions are made */
    public Closing(ObfcmPlace place) {
        this.place = place;
    }

    /**
     * Closes every submission whose readings are gone.
     *
     * @return those that were closed
     */
    public List<Submission> run() {
        List<Submission> closed = new ArrayList<>();
        for (Submission each : new SubmissionReader(place.obfcm()).all(null)) {
            if (isOver(each)) {
                close(each);
                closed.add(each);
            }
        }
        if (!closed.isEmpty()) {
            new LedgerReader(place.obfcm()).head().ifPresent(place.anchors()::note);
        }
        return closed;
    }

    private boolean isOver(Submission each) {
        boolean ends = each.state() == SubmissionState.ACCEPTED
                || (each.exported() > 0 && each.state().next().contains(SubmissionState.ERASED));
        return ends && new ManufacturerReader(place.obfcm()).readings(each.manufacturerId(), each.year()) == 0;
    }

    private void close(Submission each) {
        Instant now = place.clock().instant();
        try (Session session = Session.open(place.obfcm())) {
            SubmissionDesk desk = new SubmissionDesk(session.source());
            session.finish("Closing a submission", () -> {
                int details = desk.eraseDetails(each);
                String why = each.state() == SubmissionState.ACCEPTED ? "accepted" : "hard expiry without a receipt";
                desk.step(each, SubmissionState.ERASED, now, BY, Map.of("because", why, "detailsErased", details));
                return true;
            });
        }
        new SubmissionFolder(place.folder(), each.year(), each.manufacturer()).removeRecords(each.revision());
    }
}
