package org.lethe.rules.retention.sql;

import java.time.LocalDate;
import java.time.ZoneId;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;

/**
 * A starting point compared with calendar days, without arithmetic on the row: "expired" is {@code start <= cut-off}, so
 * that an index on the starting point serves it. Days are compared as instants at local midnight, which is the same as
 * comparing {@code (start AT TIME ZONE zone)::date}.
 */
final class StartSql {

    private final Sql start;
    private final FactType type;
    private final ZoneId zone;

    StartSql(Sql start, FactType type, ZoneId zone) {
        this.start = start;
        this.type = type;
        this.zone = zone;
    }

    /** The start is a day within both ends; NULL when the start has not happened. */
    Sql between(LocalDate first, LocalDate last) {
        return Sql.and(start.then(" >= ").then(beginning(first)), notAfter(last));
    }

    /** The start is this day or an earlier one; NULL when it has not happened. */
    Sql notAfter(LocalDate last) {
        return start.then(" < ").then(beginning(last.plusDays(1)));
    }

    /** The same starting point, computed earlier and now called something else. */
    StartSql called(String name) {
        return new StartSql(Sql.of(name), type, zone);
    }

    /** The start as it is. */
    Sql raw() {
        return start;
    }

    /** The start as a calendar day in the zone. */
    Sql day() {
        return switch (type) {
            case DATE -> start;
            case TIMESTAMP -> start.after("CAST(").then(" AS date)");
            case TIMESTAMPTZ ->
                start.after("CAST((").then(Sql.of(" AT TIME ZONE CAST(? AS text)) AS date)", zone.getId()));
            case BOOLEAN -> throw new IllegalStateException("A flag is not a starting point");
        };
    }

    /** The last day kept. Only for starts known to be sane: dates at the end of time overflow. */
    Sql until(Purpose purpose) {
        RetentionPeriod retention = purpose.retention();
        Sql from = retention.endOfYear()
                ? day().after("make_date(CAST(extract(year FROM ").then(") AS integer), 12, 31)")
                : day();
        return from.after("CAST(")
                .then(Sql.of(
                        " + CAST(? AS interval) AS date)", retention.period().toString()));
    }

    private Sql beginning(LocalDate day) {
        return switch (type) {
            case DATE -> Sql.of("CAST(? AS date)", day);
            case TIMESTAMP -> Sql.of("CAST(CAST(? AS date) AS timestamp)", day);
            case TIMESTAMPTZ ->
                Sql.of("(CAST(CAST(? AS date) AS timestamp) AT TIME ZONE CAST(? AS text))", day, zone.getId());
            case BOOLEAN -> throw new IllegalStateException("A flag is not a starting point");
        };
    }
}
