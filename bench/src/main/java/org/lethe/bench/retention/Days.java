package org.lethe.bench.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The benchmark's calendar: all readings lie in the four weeks before {@link #LAST}, far from any change of the clock. */
final class Days {
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** Days that a reading is kept. */
    static final int KEPT = 28;

    /** The first day without readings; on it nothing has expired. */
    static final LocalDate LAST = LocalDate.of(2026, 6, 1);

    /** On this day half of all readings have expired, and half of all subscriptions a little before. */
    static final LocalDate HALF = LAST.plusDays(KEPT / 2);

    private Days() {}

    static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Readings captured before this moment have expired on a day. */
    static OffsetDateTime cutOff(LocalDate asOf) {
        return midnight(asOf.minusDays(KEPT));
    }
}
