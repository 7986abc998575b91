package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** Reads {@link #id()}. */
    static CellSpec of(String id) {
        String[] parts = id.split("/", 3);
        Measure measure = Measure.of(parts[1]);
        if (parts.length == 2) {
            return new CellSpec(parts[0], measure, Dimension.ALL, "");
        }
        int equals = parts[2].indexOf('=');
        return new CellSpec(
                parts[0],
                measure,
                Dimension.valueOf(parts[2].substring(0, equals).toUpperCase(Locale.ROOT)),
                parts[2].substring(equals + 1));
    }

    /** The same cell of another block. */
    CellSpec in(String other) {
        return new CellSpec(other, measure, dimension, value);
    }

    /** Under which keys a finest cell counts, without their blocks. */
    static List<String> personsKeys(Atom atom, String mainFamily) {
        List<String> keys = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String value = switch (dimension) {
                case ALL -> "";
                case FAMILY -> atom.family();
                case FAMILIES -> atom.family().equals(mainFamily) ? "main" : "other";
                case VEHICLE -> atom.vehicle();
                case CHANNEL -> atom.channel();
                case DETAIL -> atom.detail();
            };
            keys.add(new CellSpec("", atom.measure(), dimension, value).cellKey());
        }
        return keys;
    }

    /** Under which key the persons behind it are counted. */
    String personsKey() {
        return block + "/" + cellKey();
    }

    /** The same without the block. */
    String cellKey() {
        return String.join(
                "/",
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
