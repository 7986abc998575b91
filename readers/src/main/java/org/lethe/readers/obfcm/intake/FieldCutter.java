package org.lethe.readers.obfcm.intake;

import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.intake.Fault;
import org.lethe.rules.obfcm.intake.Line;

/** Cuts a line at its commas (RFC 4180, with one restriction: no line break inside a field, so that line numbers stay true). */
final class FieldCutter {

    private static final int UNCLOSED = -1;
    private static final int STRANGE = -2;

    private FieldCutter() {}

    /** What makes the line uncuttable, or null. Doubled quotation marks are made single in place. */
    static @Nullable Fault cut(byte[] bytes, int from, int to, Line line) {
        int start = from;
        boolean open = true;
        while (open) {
            if (start < to && bytes[start] == '"') {
                int end = unquote(bytes, start, to, line);
                if (end == STRANGE) {
                    return Fault.STRANGE_CHARACTER;
                }
                if (end == UNCLOSED || (end < to && bytes[end] != ',')) {
                    return Fault.QUOTING;
                }
                open = end < to;
                start = end + 1;
            } else {
                int end = start;
                while (end < to && bytes[end] != ',') {
                    byte b = bytes[end];
                    if (b < ' ' || b == '"' || b == 127) {
                        return b == '"' ? Fault.QUOTING : b < 0 ? Fault.STRANGE_CHARACTER : Fault.CONTROL_CHARACTER;
                    }
                    end++;
                }
                line.add(start, end);
                open = end < to;
                start = end + 1;
            }
        }
        return null;
    }

    /** Adds the quoted field that begins here and returns the place behind its closing mark, or what is wrong. */
    private static int unquote(byte[] bytes, int from, int to, Line line) {
        int write = from + 1;
        for (int read = from + 1; read < to; read++) {
            if (bytes[read] == '"') {
                if (read + 1 < to && bytes[read + 1] == '"') {
                    read++;
                } else {
                    line.add(from + 1, write);
                    return read + 1;
                }
            } else if (bytes[read] < ' ') {
                return bytes[read] < 0 ? STRANGE : UNCLOSED;
            }
            bytes[write++] = bytes[read];
        }
        return UNCLOSED;
    }
}
