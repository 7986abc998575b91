package org.lethe.jobs.obfcm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.readers.obfcm.SelectionReader;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.Question;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.reports.obfcm.Tally;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.obfcm.SubmissionDesk;
import org.lethe.writers.obfcm.SubmissionReader;
import org.lethe.writers.run.RunLock;

/**
 * What people do with a draft: approve it, send it, record the receipt. Each step is refused in words when it is not allowed,
 * and is in the ledger with who and when.
 */
public final class LifeCycle {

    private final ObfcmPlace place;

    /** @param place where submissions are made */
    public LifeCycle(ObfcmPlace place) {
        this.place = place;
    }

    /** Somebody answers for the draft. */
    public Submission approve(long id, String by) {
        return step(
                id,
                (session, submission, desk, now) -> desk.step(submission, SubmissionState.APPROVED, now, by, Map.of()));
    }

    /**
     * The file was uploaded. Up to here refusals are honoured, so this is refused when the file would be written differently
     * today.
     *
     * @param format as configured
     * @param uploadReports whether the upload counts as the report, so that no receipt is waited for
     */
    public Submission transmitted(long id, Format format, boolean uploadReports, String by) {
        return step(id, (session, submission, desk, now) -> {
            if (submission.state() == SubmissionState.APPROVED) {
                refuseStale(submission, session, format);
            }
            desk.step(
                    submission,
                    SubmissionState.TRANSMITTED,
                    now,
                    by,
                    Map.of("contentSha256", submission.contentSha256()));
            desk.recordTransmission(submission, day(now));
            desk.recordFirstReports(
                    submission.year(), place.vinKey().innerPad(), place.vinKey().outerPad());
            if (uploadReports) {
                accept(submission, desk, now, by, Map.of("because", "the upload counts as the report"));
            }
        });
    }

    /** The receipt says that it was accepted: the purpose of every reading of that year ends today. */
    public Submission accepted(long id, @Nullable String reference, String by) {
        return step(id, (session, submission, desk, now) -> accept(submission, desk, now, by, referring(reference)));
    }

    /** The receipt says that it was rejected; the next run drafts another revision. */
    public Submission rejected(long id, @Nullable String reference, String by) {
        return step(
                id,
                (session, submission, desk, now) ->
                        desk.step(submission, SubmissionState.REJECTED, now, by, referring(reference)));
    }

    private static void accept(
            Submission submission, SubmissionDesk desk, Instant now, String by, Map<String, Object> details) {
        desk.step(submission, SubmissionState.ACCEPTED, now, by, details);
        desk.recordAcceptance(submission, day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, CollectionYear.ZONE);
    }

    private static Map<String, Object> referring(@Nullable String reference) {
        Map<String, Object> details = new TreeMap<>();
        if (reference != null && !reference.isBlank()) {
            details.put("reference", reference.strip());
        }
        return details;
    }

    private void refuseStale(Submission submission, Session session, Format format) {
        Manufacturer manufacturer = new ManufacturerReader(session.source())
                .all().stream()
                        .filter(each -> each.id() == submission.manufacturerId())
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("The manufacturer of submission " + submission.id()
                                + " is not there any more; nothing was recorded."));
        Question question = new Question(manufacturer, submission.year(), since(submission));
        SelectionReader selection = new SelectionReader(session.source());
        selection.select(question, place.vinKey().innerPad(), place.vinKey().outerPad());
        Tally tally = selection.tally(
                question, place.vinKey().innerPad(), place.vinKey().outerPad());
        boolean fresh = Digests.content(session.source(), format).equals(submission.contentSha256())
                && Digests.tally(tally).equals(submission.tallySha256());
        if (!fresh) {
            throw new RefusedException("Submission " + submission.id() + " (" + submission.label()
                    + ") is not what would be reported today: an owner refused, or readings or certificates changed since it was"
                    + " drafted. It must not be sent; nothing was recorded. Run 'lethe run obfcm --collection-year "
                    + submission.year().year() + "' for the next revision.");
        }
    }

    private @Nullable Instant since(Submission submission) {
        return submission.supplement() ? LateArrivals.since(place.obfcm(), submission) : null;
    }

    private Submission step(long id, Step step) {
        SubmissionReader submissions = new SubmissionReader(place.obfcm());
        Submission submission = Session.call("Reading the submission", () -> submissions.byId(id))
                .orElseThrow(() -> new RefusedException(
                        "There is no submission " + id + ": 'lethe obfcm status' lists them. Nothing was recorded."));
        return locked(submission, step, submissions);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private Submission locked(Submission submission, Step step, SubmissionReader submissions) {
        try (RunLock lock = RunLock.take(
                        place.obfcm(), ObfcmJob.NAME, ObfcmJob.lockName(submission.year()), place.lease());
                Session session = Session.open(place.obfcm())) {
            session.finish("Recording a step", () -> {
                step.take(
                        session,
                        submission,
                        new SubmissionDesk(session.source()),
                        place.clock().instant());
                return true;
            });
        }
        new LedgerReader(place.obfcm()).head().ifPresent(place.anchors()::note);
        return submissions.byId(submission.id()).orElseThrow();
    }

    private interface Step {
        void take(Session session, Submission submission, SubmissionDesk desk, Instant now);
    }
}
