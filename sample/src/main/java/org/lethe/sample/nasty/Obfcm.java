package org.lethe.sample.nasty;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;
import org.lethe.sample.table.TableRows;

/** Consumption readings of a situation, and refusals of them. */
final class Obfcm {

    private static final String ORDINARY_FUEL = "3862.41";
    private static final String ORDINARY_DISTANCE = "61250.3";

    private static final int MARK = 32;

    private final BusinessRows rows;

    Obfcm(BusinessRows rows) {
        this.rows = rows;
    }

    /** An ordinary reading at a visit, received the next day. */
    Known atVisit(Car car, long visit, Instant at) {
        return reading(car, visit, "workshop", at, at.plusSeconds(86_400), ORDINARY_FUEL, ORDINARY_DISTANCE);
    }

    /** An ordinary reading over the air, received at once. */
    Known overTheAir(Car car, Instant at) {
        return read(car, at, ORDINARY_FUEL, ORDINARY_DISTANCE);
    }

    /** A reading over the air whose two main counters say this; null is an empty one. */
    Known read(Car car, Instant at, @Nullable String fuel, @Nullable String distance) {
        return reading(car, null, "over-the-air", at, at.plusSeconds(2), fuel, distance);
    }

    /** An ordinary reading over the air that reached us only then. */
    Known late(Car car, Instant at, Instant received) {
        return reading(car, null, "over-the-air", at, received, ORDINARY_FUEL, ORDINARY_DISTANCE);
    }

    private Known reading(
            Car car,
            @Nullable Long visit,
            String channel,
            Instant at,
            Instant received,
            @Nullable String fuel,
            @Nullable String distance) {
        long id = begin(car, visit, channel, at, fuel, distance);
        rows.into(Table.OBFCM_READING).none().none().none().none().none().none();
        return end(id, car, received);
    }

    /** A plug-in hybrid read over the air, with the six counters of its modes; null is an empty one. */
    Known plugIn(Car car, Instant at, String fuel, String distance, @Nullable String... modes) {
        long id = begin(car, null, "over-the-air", at, fuel, distance);
        for (String counter : modes) {
            rows.into(Table.OBFCM_READING).text(counter);
        }
        return end(id, car, at.plusSeconds(2));
    }

    private long begin(
            Car car,
            @Nullable Long visit,
            String channel,
            Instant at,
            @Nullable String fuel,
            @Nullable String distance) {
        long id = rows.newKey(Table.OBFCM_READING);
        rows.into(Table.OBFCM_READING)
                .number(id)
                .number(car.id())
                .number(visit)
                .moment(at)
                .text(channel)
                .text(fuel)
                .text(distance);
        return id;
    }

    private Known end(long id, Car car, Instant received) {
        TableRows row = rows.into(Table.OBFCM_READING);
        row.number(car.maker()).text("device").moment(received).end();
        return Known.Row.of("obfcm-reading", id);
    }

    /** A refusal by whoever had the car on that day. */
    Known refusal(
            Car car, LocalDate ownerOn, LocalDate refusedOn, @Nullable Long visit, @Nullable LocalDate withdrawn) {
        long id = rows.newKey(Table.OBFCM_REFUSAL);
        rows.into(Table.OBFCM_REFUSAL)
                .number(id)
                .number(car.id())
                .day(ownerOn)
                .day(refusedOn)
                .number(visit)
                .day(withdrawn)
                .end();
        return Known.Row.of("obfcm-refusal", id);
    }

    /** A keyed mark of a vehicle that was first reported in that year; the key is nobody's. */
    Known firstReport(int year) {
        long id = rows.newKey(Table.OBFCM_FIRST_REPORT);
        rows.into(Table.OBFCM_FIRST_REPORT)
                .number(id)
                .bytes(ByteBuffer.allocate(MARK).putLong(id).array())
                .number(year)
                .end();
        return Known.Row.of("obfcm-first-report", id);
    }
}
