package org.lethe.readers.obfcm.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.intake.Fault;
import org.lethe.rules.obfcm.intake.Faults;
import org.lethe.rules.obfcm.intake.Line;

/**
 * Reads a dealer's file from beginning to end, once: UTF-8 with or without a byte order mark, lines ending in LF or CRLF, fields separated by commas.
 * A line that cannot be cut is noted with its number, and the next one is read.
 */
public final class DealerFile implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Faults faults;
    private final MessageDigest digest = sha256();
    private final InputStream in;
    private final Line line = new Line();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long number;
    private boolean ended;
    private boolean marked;
    private int lineStart;
    private int lineEnd;

    /** @param faults where to note lines that cannot be cut */
    public DealerFile(Path file, Faults faults) throws IOException {
        this.faults = faults;
        this.in = new DigestInputStream(Files.newInputStream(file), digest);
        fill();
        if (filled >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
            marked = true;
            at = MARK.length;
        }
    }

    /** Whether the file begins with a byte order mark. */
    public boolean hasByteOrderMark() {
        return marked;
    }

    /**
     * The header, which must be ASCII.
     *
     * @return null when there is none; the fault is then noted
     */
    public @Nullable Line header() throws IOException {
        if (filled >= 2 && (buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF)) {
            faults.ofFile(0, null, Fault.NOT_UTF_8); // UTF-16
            return null;
        }
        if (!advance()) {
            faults.ofFile(0, null, Fault.EMPTY_FILE);
            return null;
        }
        Fault fault = cut();
        if (fault != null) {
            faults.ofFile(1, null, fault == Fault.STRANGE_CHARACTER ? Fault.NOT_UTF_8 : fault);
            return null;
        }
        return line;
    }

    /** The next line that can be cut, or null at the end. The same object every time. */
    public @Nullable Line next() throws IOException {
        while (advance()) {
            Fault fault = cut();
            if (fault == null) {
                return line;
            }
            faults.ofLine(number, null, fault);
        }
        return null;
    }

    /** Lines behind the header that were read so far. */
    public long lines() {
        return Math.max(0, number - 1);
    }

    /** SHA-256 of the file, once its end has been reached. */
    public String digest() {
        if (!ended) {
            throw new IllegalStateException("The digest of a file is known at its end");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable Fault cut() {
        if (lineEnd - lineStart > LONGEST_LINE) {
            return Fault.LINE_TOO_LONG;
        }
        line.begin(buffer, number);
        return FieldCutter.cut(buffer, lineStart, lineEnd, line);
    }

    /** Moves to the next line; what follows the last line feed is a line if it is anything. */
    private boolean advance() throws IOException {
        int scan = at;
        while (true) {
            while (scan < filled && buffer[scan] != '\n') {
                scan++;
            }
            if (scan < filled) {
                break;
            }
            int kept = keepable(scan - at);
            boolean more = fill();
            scan = at + kept;
            if (!more) {
                if (kept == 0) {
                    return false;
                }
                break;
            }
        }
        lineStart = at;
        lineEnd = scan > at && buffer[scan - 1] == '\r' ? scan - 1 : scan;
        at = Math.min(scan + 1, filled);
        number++;
        return true;
    }

    /** Reads more behind what is not yet used; a line longer than the buffer loses its middle and keeps its length. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int kept = keepable(filled - at);
        System.arraycopy(buffer, at, buffer, 0, kept);
        at = 0;
        filled = kept;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
            return false;
        }
        filled += read;
        return true;
    }

    private static int keepable(int length) {
        return length > BUFFER / 2 ? LONGEST_LINE + 1 : length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
