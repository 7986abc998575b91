package org.lethe.sample.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table in the text format of COPY, built byte by byte: formatting strings would cost more than PostgreSQL does.
 *
 * <p>Write the columns in the table's order, then {@link #end()}, which refuses a row of the wrong width.
 */
public final class TableRows {

    private static final byte[] NULL = {'\\', 'N'};
    private static final int ROOM_FOR_A_NUMBER = 24;

    private final Table table;
    private final int width;
    private byte[] buffer = new byte[16 * 1024];
    private byte[] spare = {};
    private int length;
    private int column;
    private long rows;

    TableRows(Table table) {
        this.table = table;
        this.width = table.columnCount();
    }

    /** A text, or NULL. */
    public TableRows text(@Nullable String value) {
        if (value == null) {
            return none();
        }
        next();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(2 * bytes.length);
        for (byte b : bytes) {
            switch (b) {
                case '\\', '\t', '\n', '\r' -> {
                    buffer[length++] = '\\';
                    buffer[length++] = b == '\t' ? (byte) 't' : b == '\n' ? (byte) 'n' : b == '\r' ? (byte) 'r' : b;
                }
                default -> buffer[length++] = b;
            }
        }
        return this;
    }

    /** ASCII that needs no escaping, already in bytes. */
    public TableRows plain(byte[] ascii) {
        return plain(ascii, ascii.length);
    }

    /** The first {@code size} bytes of ASCII that needs no escaping. */
    public TableRows plain(byte[] ascii, int size) {
        next();
        room(size);
        System.arraycopy(ascii, 0, buffer, length, size);
        length += size;
        return this;
    }

    /** NULL. */
    public TableRows none() {
        return plain(NULL);
    }

    /** A whole number. */
    public TableRows number(long value) {
        next();
        room(ROOM_FOR_A_NUMBER);
        length = Ascii.number(buffer, length, value);
        return this;
    }

    /** A whole number, or NULL. */
    public TableRows number(@Nullable Long value) {
        return value == null ? none() : number(value.longValue());
    }

    /** A whole number, or NULL. */
    public TableRows number(@Nullable Integer value) {
        return value == null ? none() : number(value.longValue());
    }

    /** An amount in cents, written with two decimals. */
    public TableRows cents(long value) {
        next();
        room(ROOM_FOR_A_NUMBER);
        if (value < 0) {
            buffer[length++] = '-';
        }
        long positive = Math.abs(value);
        length = Ascii.number(buffer, length, positive / 100);
        buffer[length++] = '.';
        buffer[length++] = (byte) ('0' + positive / 10 % 10);
        buffer[length++] = (byte) ('0' + positive % 10);
        return this;
    }

    /** A decimal number, or NULL. */
    public TableRows decimal(@Nullable BigDecimal value) {
        return text(value == null ? null : value.toPlainString());
    }

    /** true or false. */
    public TableRows flag(boolean value) {
        next();
        room(1);
        buffer[length++] = (byte) (value ? 't' : 'f');
        return this;
    }

    /** A calendar day, or NULL. */
    public TableRows day(@Nullable LocalDate value) {
        if (value == null) {
            return none();
        }
        next();
        room(ROOM_FOR_A_NUMBER);
        length = Ascii.day(buffer, length, value);
        return this;
    }

    /** A moment, or NULL. */
    public TableRows moment(@Nullable Instant value) {
        return text(value == null ? null : value.toString());
    }

    /** Bytes, as hexadecimal. */
    public TableRows bytes(byte[] value) {
        next();
        room(2 * value.length + 3);
        buffer[length++] = '\\';
        buffer[length++] = '\\';
        buffer[length++] = 'x';
        for (byte b : value) {
            buffer[length++] = Ascii.HEX[(b >> 4) & 15];
            buffer[length++] = Ascii.HEX[b & 15];
        }
        return this;
    }

    /** Ends the row. */
    public void end() {
        if (column != width) {
            throw new IllegalStateException("A row of %s has %d columns, not %d".formatted(table, width, column));
        }
        room(1);
        buffer[length++] = '\n';
        column = 0;
        rows++;
    }

    /** Rows written since the beginning. */
    public long rows() {
        return rows;
    }

    int size() {
        return length;
    }

    /** Gives the written bytes away and goes on with the buffer that was given away the time before, by then free again. */
    byte[] handOver() {
        byte[] full = buffer;
        buffer = spare.length == 0 ? new byte[full.length] : spare;
        spare = full;
        length = 0;
        return full;
    }

    private void next() {
        if (column++ > 0) {
            room(1);
            buffer[length++] = '\t';
        }
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }
}
