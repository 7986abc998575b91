package org.lethe.jobs.obfcm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.readers.obfcm.QualityReader;
import org.lethe.reports.obfcm.Draft;
import org.lethe.reports.obfcm.ManifestJson;
import org.lethe.reports.obfcm.StatementText;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.reports.obfcm.quality.Quality;
import org.lethe.reports.obfcm.quality.QualityWorkbook;
import org.lethe.writers.delivery.Content;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;
import org.lethe.writers.delivery.WholeFile;
import org.lethe.writers.obfcm.RecordFile;
import org.lethe.writers.workbook.Xlsx;

/** The files of one draft, in the folder where it is being made. */
final class DraftFiles {

    private final ObfcmPlace place;
    private final Format format;
    private final Path folder;
    private final Session session;
    private final Selected selected;
    private final Instant now;
    private final Map<String, Object> written = new TreeMap<>();

    DraftFiles(ObfcmPlace place, Format format, Path folder, Session session, Selected selected) {
        this.place = place;
        this.format = format;
        this.folder = folder;
        this.session = session;
        this.selected = selected;
        this.now = place.clock().instant();
    }

    /** The records, encrypted and signed on their way: they are never on the disk in the clear. None when none is reported. */
    void records() {
        if (selected.tally().exported() == 0) {
            return; // the statement says so
        }
        Recipient recipient = place.keys().recipient(selected.question().manufacturer(), now);
        SigningKey signer = place.keys().signer(now);
        Path file = folder.resolve(SubmissionFolder.RECORDS);
        Delivered delivered = EncryptedFile.write(file, recipient, signer, now, this::counted);
        if (!delivered.clearSha256().equals(selected.contentSha256())) {
            throw new IllegalStateException("The records written are not those that were hashed");
        }
        note(delivered);
    }

    private void counted(OutputStream out) throws IOException {
        long records = new RecordFile(session.source(), format).writeTo(out);
        if (records != selected.tally().exported()) {
            throw new IllegalStateException("Records written " + records + " are not those counted, "
                    + selected.tally().exported());
        }
    }

    /** What a submitter needs to sign: statement, quality sheet, manifest. */
    Draft explain(int revision) {
        Draft draft = draft(revision, "");
        String statement = StatementText.of(draft);
        clear("statement.txt", out -> out.write(statement.getBytes(StandardCharsets.UTF_8)));
        clear("quality.xlsx", out -> Xlsx.write(QualityWorkbook.of(quality(draft)), out));
        String manifest = ManifestJson.of(draft, written);
        WholeFile.write(folder.resolve("manifest.json"), manifest);
        return draft(revision, manifest);
    }

    private Draft draft(int revision, String manifest) {
        return new Draft(
                selected.question(),
                revision,
                format.label(),
                selected.contentSha256(),
                selected.tally(),
                Digests.tally(selected.tally()),
                manifest,
                now);
    }

    private Quality quality(Draft draft) {
        QualityReader reader = new QualityReader(session.source());
        return new Quality(
                draft.question().manufacturer().legalName(),
                draft.question().year(),
                draft.revision(),
                draft.draftedAt(),
                draft.tally(),
                reader.distributions(),
                reader.groups(draft.question().manufacturer()));
    }

    private void clear(String name, Content content) {
        note(EncryptedFile.writeClear(folder.resolve(name), content));
    }

    private void note(Delivered file) {
        Map<String, Object> measures = new TreeMap<>(Map.of("bytes", file.bytes(), "sha256", file.sha256()));
        if (!file.clearSha256().equals(file.sha256())) {
            measures.put("clearBytes", file.clearBytes());
            measures.put("clearSha256", file.clearSha256());
        }
        written.put(file.file().getFileName().toString(), measures);
    }
}
