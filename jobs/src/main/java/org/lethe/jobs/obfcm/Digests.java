package org.lethe.jobs.obfcm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.lethe.evidence.Sha256;
import org.lethe.reports.obfcm.Tally;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.writers.obfcm.RecordFile;

/** By what it is known whether a file would be written differently today. */
final class Digests {

    private Digests() {}

    /** SHA-256 of the content, rendered into nowhere. */
    static String content(DataSource session, Format format) {
        MessageDigest sha256 = Sha256.fresh();
        try (OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            new RecordFile(session, format).writeTo(nowhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** SHA-256 of the counts that last. */
    static String tally(Tally tally) {
        return Sha256.of(tally.lasting().toString().getBytes(StandardCharsets.UTF_8));
    }
}
