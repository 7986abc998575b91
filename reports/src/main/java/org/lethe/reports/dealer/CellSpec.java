package org.lethe.reports.dealer;

import java.time.YearMonth;

/**
 * A cell that a layout publishes.
 *
 * @param block     the time, e.g. {@code Q2026-4}
 * @param measure   what is counted
 * @param dimension by what it is split
 * @param value     the part; empty for the whole
 */
record CellSpec(String block, Measure measure, Dimension dimension, String value) {

    String id() {
        String whole = block + "/" + measure.word();
        return dimension == Dimension.ALL ? whole : whole + "/" + dimension.word() + "=" + value;
    }

    /** Whether a finest cell of a month is part of it. */
    boolean holds(YearMonth month, Atom atom, String mainFamily) {
        return atom.measure() == measure
                && Span.contains(block, month)
                && switch (dimension) {
                    case ALL -> true;
                    case FAMILY -> atom.family().equals(value);
                    case FAMILIES -> atom.family().equals(mainFamily) == value.equals("main");
                    case VEHICLE -> atom.vehicle().equals(value);
                    case CHANNEL -> atom.channel().equals(value);
                    case DETAIL -> atom.detail().equals(value);
                };
    }

    /** Under which key the reader counts the persons behind it. */
    String personsKey() {
        return String.join(
                "/",
                block,
                measure.word(),
                switch (dimension) {
                    case FAMILY -> value;
                    case FAMILIES -> "/" + value;
                    case ALL, VEHICLE, CHANNEL, DETAIL -> "*";
                },
                dimension == Dimension.VEHICLE ? value : "*",
                dimension == Dimension.CHANNEL ? value : "*",
                dimension == Dimension.DETAIL ? value : "*");
    }
}
