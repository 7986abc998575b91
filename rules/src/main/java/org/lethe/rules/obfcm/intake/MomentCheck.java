package org.lethe.rules.obfcm.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments of read-outs: ISO 8601 with an offset, since collection began, and not after the file came. */
final class MomentCheck {

    /** Collection began on 1 January 2021 in Brussels. */
    private static final Instant BEGINNING = Instant.parse("2020-12-31T23:00:00Z");

    private static final int SHORTEST = "2025-12-31T23:30Z".length();

    private final Instant receivedAt;
    private final byte[] lastGood = new byte[40];
    private int lastGoodLength;

    MomentCheck(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    @Nullable
    Fault of(Line line, int field) {
        byte[] bytes = line.bytes();
        int from = line.from(field);
        int length = line.to(field) - from;
        if (length == lastGoodLength && java.util.Arrays.equals(bytes, from, from + length, lastGood, 0, length)) {
            return null;
        }
        Instant moment;
        String text = line.text(field);
        try {
            if (length < SHORTEST || text.charAt(10) != 'T') {
                return hasNoZone(text) ? Fault.TIME_WITHOUT_ZONE : Fault.TIME_MALFORMED;
            }
            moment = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return hasNoZone(text) ? Fault.TIME_WITHOUT_ZONE : Fault.TIME_MALFORMED;
        }
        if (moment.isAfter(receivedAt)) {
            return Fault.READ_IN_THE_FUTURE;
        }
        if (moment.isBefore(BEGINNING)) {
            return Fault.READ_TOO_EARLY;
        }
        if (length <= lastGood.length) {
            System.arraycopy(bytes, from, lastGood, 0, length);
            lastGoodLength = length;
        }
        return null;
    }

    private static boolean hasNoZone(String text) {
        try {
            LocalDateTime.parse(text.replace(' ', 'T'));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
