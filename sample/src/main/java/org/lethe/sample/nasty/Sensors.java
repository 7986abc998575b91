package org.lethe.sample.nasty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** What vehicles of a situation send, the services that need it, and workshop visits. */
final class Sensors {

    private static final long A_VEHICLE_THAT_NEVER_WAS = 9_000_000_000L;

    private final BusinessRows rows;
    private final LocalDate asOf;

    Sensors(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
    }

    Known message(Car from, Instant captured, String category) {
        return message(from.id(), captured, captured.plusSeconds(2), category, null);
    }

    /** Late: received on the business date, whenever it was captured. */
    Known lateMessage(Car from, Instant captured) {
        return message(from.id(), captured, Papers.noon(asOf), "location", null);
    }

    /** From a vehicle that is gone. */
    Known orphanMessage(Instant captured) {
        return message(A_VEHICLE_THAT_NEVER_WAS, captured, captured.plusSeconds(2), "vehicle_status", null);
    }

    /** With a driver signed in. */
    Known message(Car from, Instant captured, Known login) {
        return message(from.id(), captured, captured.plusSeconds(2), "user_profile", Long.valueOf(login.key()));
    }

    private Known message(long vehicle, Instant captured, Instant received, String category, @Nullable Long login) {
        long id = rows.newKey(Table.TELEMETRY);
        rows.into(Table.TELEMETRY)
                .number(id)
                .moment(captured)
                .moment(received)
                .number(vehicle)
                .number(login)
                .text(category)
                .number(3)
                .text("{\"lat\":51.2194,\"lon\":4.4025}")
                .end();
        return new Known.Row("vehicle-telemetry", captured + "|" + id);
    }

    Known serviceCase(Car car, String category, Instant opened, @Nullable Instant closed) {
        return serviceCase(car.id(), category, opened, closed);
    }

    Known orphanServiceCase(Instant opened, Instant closed) {
        return serviceCase(A_VEHICLE_THAT_NEVER_WAS, "service_data", opened, closed);
    }

    private Known serviceCase(long vehicle, String category, Instant opened, @Nullable Instant closed) {
        long id = rows.newKey(Table.SERVICE_CASE);
        rows.into(Table.SERVICE_CASE)
                .number(id)
                .number(vehicle)
                .text(category)
                .text("breakdown")
                .moment(opened)
                .moment(closed)
                .end();
        return Known.Row.of("service-case", id);
    }

    Known technicalRecord(Car car) {
        long id = rows.newKey(Table.TECHNICAL_RECORD);
        rows.into(Table.TECHNICAL_RECORD)
                .number(id)
                .number(car.id())
                .moment(Papers.noon(asOf.minusYears(2)))
                .text("service")
                .number(61_250)
                .text("P0420")
                .text("0.412")
                .end();
        return Known.Row.of("technical-record", id);
    }

    long visit(Car car, Instant at) {
        long id = rows.newKey(Table.WORKSHOP_VISIT);
        rows.into(Table.WORKSHOP_VISIT)
                .number(id)
                .number(car.id())
                .number(1)
                .moment(at)
                .end();
        return id;
    }
}
