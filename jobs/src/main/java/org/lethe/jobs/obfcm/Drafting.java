package org.lethe.jobs.obfcm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.readers.obfcm.SelectionReader;
import org.lethe.reports.obfcm.Draft;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.Question;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.reports.obfcm.Tally;
import org.lethe.writers.obfcm.SubmissionDesk;
import org.lethe.writers.obfcm.SubmissionReader;

/**
 * One manufacturer on its way through the steps: select → write → explain → record. What was sent is left alone, and a draft
 * that would be written the same today is kept; then the later steps have nothing to do.
 */
final class Drafting implements AutoCloseable {

    private final ObfcmOrder order;
    private final ObfcmPlace place;
    private final Manufacturer manufacturer;
    private final SubmissionFolder folder;
    private @Nullable Submission latest;
    private @Nullable Question question;
    private @Nullable Session session;
    private @Nullable Tally tally;
    private @Nullable String content;
    private @Nullable DraftFiles files;
    private @Nullable Draft draft;
    private @Nullable Drafted result;

    Drafting(ObfcmOrder order, ObfcmPlace place, Manufacturer manufacturer) {
        this.order = order;
        this.place = place;
        this.manufacturer = manufacturer;
        this.folder = new SubmissionFolder(place.folder(), order.year(), manufacturer.code());
    }

    Manufacturer manufacturer() {
        return manufacturer;
    }

    /** Selects and counts; decides whether a file is to be written. */
    void select() {
        Submission last = new SubmissionReader(place.obfcm())
                .latest(manufacturer.id(), order.year())
                .orElse(null);
        latest = last;
        folder.clean(last == null ? 0 : last.revision());
        if (last != null && last.state().isOut() && !supplementIsDue(last)) {
            result = leftAlone(last);
            return;
        }
        question = new Question(manufacturer, order.year(), last == null ? null : since(last));
        Session open = Session.open(place.obfcm());
        session = open;
        SelectionReader selection = new SelectionReader(open.source());
        selection.select(question, place.vinKey().innerPad(), place.vinKey().outerPad());
        tally = selection.tally(
                question, place.vinKey().innerPad(), place.vinKey().outerPad());
        content = Digests.content(open.source(), order.format());
        if (last != null && last.state().isDraft() && isSame(last)) {
            result = new Drafted(
                    manufacturer.code(),
                    Drafted.Outcome.UNCHANGED,
                    last.id(),
                    last.revision(),
                    last.state(),
                    tally,
                    0,
                    folder.revision(last.revision()));
            closeSession();
        }
    }

    /** All readings; for a supplement those that came after the last one that was sent. */
    private @Nullable Instant since(Submission last) {
        return last.state().isOut() || last.supplement() ? LateArrivals.since(place.obfcm(), last) : null;
    }

    private boolean supplementIsDue(Submission last) {
        return order.supplements()
                && (last.state() == SubmissionState.ACCEPTED || last.state() == SubmissionState.ERASED)
                && late(last) > 0;
    }

    private long late(Submission last) {
        Instant sent = last.transmittedAt();
        return sent == null
                ? 0
                : new ManufacturerReader(place.obfcm()).lateReadings(manufacturer.id(), order.year(), sent);
    }

    private Drafted leftAlone(Submission last) {
        return new Drafted(
                manufacturer.code(),
                Drafted.Outcome.LEFT_ALONE,
                last.id(),
                last.revision(),
                last.state(),
                null,
                late(last),
                folder.revision(last.revision()));
    }

    private boolean isSame(Submission last) {
        return last.contentSha256().equals(content)
                && last.tallySha256().equals(Digests.tally(Objects.requireNonNull(tally)))
                && last.format().equals(order.format().label())
                && Files.isDirectory(folder.revision(last.revision()));
    }

    /** Whether a file is to be written. */
    boolean isNeeded() {
        return result == null;
    }

    /** Writes the records. */
    void write() {
        folder.begin(revision());
        files().records();
    }

    private int revision() {
        return latest == null ? 1 : latest.revision() + 1;
    }

    /** Writes what a submitter needs to sign. */
    void explain() {
        draft = files().explain(revision());
    }

    private DraftFiles files() {
        if (files == null) {
            files = new DraftFiles(
                    place,
                    order.format(),
                    folder.unfinished(revision()),
                    Objects.requireNonNull(session),
                    new Selected(
                            Objects.requireNonNull(question),
                            Objects.requireNonNull(tally),
                            Objects.requireNonNull(content)));
        }
        return files;
    }

    /** Records the draft and its restricted list, replaces the one before, all with evidence. */
    void record() {
        Draft written = Objects.requireNonNull(draft);
        Session open = Objects.requireNonNull(session);
        Submission before = latest;
        Path named = folder.finish(written.revision());
        SubmissionDesk desk = new SubmissionDesk(open.source());
        long id = open.finish("Recording a draft", () -> {
            if (before != null && before.state().isDraft()) {
                desk.step(
                        before,
                        SubmissionState.SUPERSEDED,
                        written.draftedAt(),
                        order.by(),
                        Map.of("by-revision", written.revision()));
            }
            if (before != null && (before.state().isDraft() || before.state() == SubmissionState.REJECTED)) {
                desk.eraseDetails(before);
            }
            if (written.question().isSupplement()) {
                desk.awaitAgain(manufacturer.id(), order.year());
            }
            return desk.drafted(written, order.by());
        });
        if (before != null && (before.state().isDraft() || before.state() == SubmissionState.REJECTED)) {
            folder.removeRecords(before.revision());
        }
        result = new Drafted(
                manufacturer.code(),
                Drafted.Outcome.DRAFTED,
                id,
                written.revision(),
                SubmissionState.DRAFTED,
                written.tally(),
                0,
                named);
        closeSession();
    }

    Drafted result() {
        return Objects.requireNonNull(result);
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    @Override
    public void close() {
        closeSession();
    }
}
