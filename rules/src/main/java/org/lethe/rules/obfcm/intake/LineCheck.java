package org.lethe.rules.obfcm.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks at a line by itself: every field that is wrong is noted, not only the first. */
public final class LineCheck {

    private static final int VIN_LENGTH = 17;
    private static final int MOST_DIGITS_OF_A_KEY = 18;
    private static final Column[] COUNTERS =
            Arrays.stream(Column.values()).filter(Column::isCounter).toArray(Column[]::new);
    private static final byte[] YES = ascii("yes");
    private static final byte[] NO = ascii("no");
    private static final byte[] RAW = ascii("raw");
    private static final byte[] WHOLE = ascii("whole");
    private static final byte[] DEVICE = ascii("device");
    private static final byte[][] CHANNELS = {ascii("workshop"), ascii("over-the-air"), ascii("inspection")};

    private final Header header;
    private final MomentCheck moments;
    private final Faults faults;

    /**
     * @param receivedAt moment of the import: nothing can have been read later
     * @param faults where to note what is wrong
     */
    public LineCheck(Header header, Instant receivedAt, Faults faults) {
        this.header = header;
        this.moments = new MomentCheck(receivedAt);
        this.faults = faults;
    }

    /** Whether the line can be taken as far as it tells by itself. */
    public boolean isGood(Line line) {
        if (line.fields() != header.fields()) {
            faults.ofLine(line.number(), null, Fault.FIELD_COUNT);
            return false;
        }
        boolean good = note(line, Column.VIN, vin(line, header.place(Column.VIN)));
        good &= note(
                line,
                Column.READ_AT,
                needed(line, Column.READ_AT) ? moments.of(line, header.place(Column.READ_AT)) : Fault.VALUE_MISSING);
        good &= note(line, Column.CHANNEL, oneOf(line, Column.CHANNEL, Fault.CHANNEL_UNKNOWN, CHANNELS));
        good &= note(line, Column.REFUSED, oneOf(line, Column.REFUSED, Fault.REFUSED_UNCLEAR, YES, NO));
        good &= visit(line);
        // What was refused is not read: its counters are nobody's business, right or wrong.
        if (!isRefused(line)) {
            good &= counters(line);
        }
        return good;
    }

    /** Whether the owner refused this read-out. */
    public boolean isRefused(Line line) {
        return line.is(header.place(Column.REFUSED), YES);
    }

    /** Whether the counters are unscaled counts. */
    public boolean isRaw(Line line) {
        int place = header.place(Column.RESOLUTION);
        return place >= 0 && line.is(place, RAW);
    }

    private boolean counters(Line line) {
        int resolution = header.place(Column.RESOLUTION);
        boolean given = resolution >= 0 && !line.isEmpty(resolution);
        boolean good = note(
                line,
                Column.RESOLUTION,
                given ? oneOf(line, Column.RESOLUTION, Fault.RESOLUTION_UNKNOWN, DEVICE, RAW, WHOLE) : null);
        boolean raw = given && line.is(resolution, RAW);
        boolean whole = given && line.is(resolution, WHOLE);
        for (Column counter : COUNTERS) {
            int place = header.place(counter);
            if (!line.isEmpty(place)) {
                int from = line.from(place);
                int to = line.to(place);
                good &= note(
                        line,
                        counter,
                        raw
                                ? NumberCheck.ofCount(line.bytes(), from, to)
                                : NumberCheck.of(line.bytes(), from, to, whole ? 0 : counter.decimals()));
            }
        }
        return good;
    }

    private boolean visit(Line line) {
        int place = header.place(Column.VISIT);
        if (place < 0 || line.isEmpty(place)) {
            return true;
        }
        boolean digits = line.to(place) - line.from(place) <= MOST_DIGITS_OF_A_KEY;
        for (int at = line.from(place); digits && at < line.to(place); at++) {
            digits = line.bytes()[at] >= '0' && line.bytes()[at] <= '9';
        }
        return note(line, Column.VISIT, digits ? null : Fault.VISIT_MALFORMED);
    }

    private boolean needed(Line line, Column column) {
        return !line.isEmpty(header.place(column));
    }

    private @Nullable Fault oneOf(Line line, Column column, Fault otherwise, byte[]... words) {
        int place = header.place(column);
        if (line.isEmpty(place)) {
            return Fault.VALUE_MISSING;
        }
        for (byte[] word : words) {
            if (line.is(place, word)) {
                return null;
            }
        }
        return otherwise;
    }

    private static @Nullable Fault vin(Line line, int place) {
        if (line.isEmpty(place)) {
            return Fault.VALUE_MISSING;
        }
        if (line.to(place) - line.from(place) != VIN_LENGTH) {
            return Fault.VIN_MALFORMED;
        }
        for (int at = line.from(place); at < line.to(place); at++) {
            byte b = line.bytes()[at];
            boolean digit = b >= '0' && b <= '9';
            boolean letter = b >= 'A' && b <= 'Z' && b != 'I' && b != 'O' && b != 'Q';
            if (!digit && !letter) {
                return Fault.VIN_MALFORMED;
            }
        }
        return null;
    }

    private boolean note(Line line, Column column, @Nullable Fault fault) {
        if (fault != null) {
            faults.ofLine(line.number(), column.header(), fault);
        }
        return fault == null;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
