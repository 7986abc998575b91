package org.lethe.jobs.obfcm;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.rules.obfcm.CollectionYear;
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
        List<Submission> all = new SubmissionReader(obfcm).all(null);
        for (Submission each : all) {
            Ending ending = ending(each, all);
            if (ending != null && new ManufacturerReader(obfcm).readings(each.manufacturerId(), each.year()) == 0) {
                close(each, ending);
                closed.add(each);
            }
        }
        if (!closed.isEmpty()) {
            new LedgerReader(obfcm).head().ifPresent(anchors::note);
        }
        return closed;
    }

    /** How it ends once no reading is left, or null when it waits for a person. */
    private @Nullable Ending ending(Submission each, List<Submission> all) {
        if (each.state() == SubmissionState.ACCEPTED) {
            return new Ending(SubmissionState.ERASED, "accepted");
        }
        if (!each.state().next().contains(SubmissionState.ERASED)) {
            return null;
        }
        if (all.stream().anyMatch(other -> isLater(other, each) && other.acceptedAt() != null)) {
            return new Ending(SubmissionState.ERASED, "a later revision was accepted");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), CollectionYear.ZONE);
        if (today.isAfter(SubmissionStatus.lastDay(each.year()))) {
            return new Ending(SubmissionState.ERASED, "hard expiry without a receipt");
        }
        return each.state().isDraft() && each.exported() > 0
                ? new Ending(SubmissionState.SUPERSEDED, "every owner has refused since it was drafted")
                : null;
    }

    private static boolean isLater(Submission other, Submission each) {
        return other.manufacturerId() == each.manufacturerId()
                && other.year().equals(each.year())
                && other.revision() > each.revision();
    }

    private void close(Submission each, Ending ending) {
        Instant now = clock.instant();
        try (Session session = Session.open(obfcm)) {
            SubmissionDesk desk = new SubmissionDesk(session.source());
            session.finish("Closing a submission", () -> {
                int details = desk.eraseDetails(each);
                desk.step(each, ending.state(), now, BY, Map.of("because", ending.why(), "detailsErased", details));
                return true;
            });
        }
        new SubmissionFolder(folder, each.year(), each.manufacturer()).removeRecords(each.revision());
    }

    private record Ending(SubmissionState state, String why) {}
}
