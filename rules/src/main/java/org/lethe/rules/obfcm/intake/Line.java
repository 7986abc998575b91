package org.lethe.rules.obfcm.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One line cut into fields: places in a buffer, because millions of lines are read. Reused for the next line. */
public final class Line {

    private static final int FEW = 32;

    private byte[] bytes = {};
    private int[] from = new int[FEW];
    private int[] to = new int[FEW];
    private int fields;
    private long number;

    /** Begins the next line. */
    public void begin(byte[] buffer, long lineNumber) {
        bytes = buffer;
        number = lineNumber;
        fields = 0;
    }

    /** Adds a field, from the first byte to before the last. */
    public void add(int first, int end) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, 2 * fields);
            to = Arrays.copyOf(to, 2 * fields);
        }
        from[fields] = first;
        to[fields++] = end;
    }

    /** Its number in the file; the header is 1. */
    public long number() {
        return number;
    }

    /** How many fields it has. */
    public int fields() {
        return fields;
    }

    /** Where the bytes are. */
    public byte[] bytes() {
        return bytes;
    }

    /** First byte of a field. */
    public int from(int field) {
        return from[field];
    }

    /** Behind the last byte of a field. */
    public int to(int field) {
        return to[field];
    }

    /** Whether a field is empty. */
    public boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    /** A field as text. */
    public String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    /** Whether a field is exactly this word of ASCII. */
    boolean is(int field, byte[] word) {
        return Arrays.equals(bytes, from[field], to[field], word, 0, word.length);
    }
}
