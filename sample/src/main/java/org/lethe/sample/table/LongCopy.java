package org.lethe.sample.table;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * One long COPY for a table of many rows, in the binary format: the server reads numbers and moments from text at a third of
 * what such a row costs it, and it is the server that a load waits for.
 *
 * <p>Write the columns in the table's order, then {@link #end()}, which refuses a row of the wrong width; at last {@link
 * #finish()}.
 */
public final class LongCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ROW = 1024;
    private static final long EPOCH_MILLIS = 946_684_800_000L; // PostgreSQL counts from 1 January 2000, UTC
    private static final byte JSONB_VERSION = 1;

    private final CopyIn stream;
    private final Table table;
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE + LONGEST_ROW);
    private int column;
    private long rows;

    LongCopy(CopyIn stream, Table table) {
        this.stream = stream;
        this.table = table;
        buffer.put(SIGNATURE).putInt(0).putInt(0); // no flags, no more header
        begin();
    }

    /** A bigint. */
    public LongCopy number(long value) {
        next(Long.BYTES).putLong(value);
        return this;
    }

    /** An integer. */
    public LongCopy integer(int value) {
        next(Integer.BYTES).putInt(value);
        return this;
    }

    /** NULL. */
    public LongCopy none() {
        next(-1);
        return this;
    }

    /** A timestamptz, in milliseconds since 1970, UTC. */
    public LongCopy moment(long millis) {
        next(Long.BYTES).putLong((millis - EPOCH_MILLIS) * 1_000);
        return this;
    }

    /** A text of ASCII. */
    public LongCopy plain(byte[] ascii) {
        next(ascii.length).put(ascii);
        return this;
    }

    /** A jsonb: the first {@code size} bytes of ASCII. */
    public LongCopy json(byte[] ascii, int size) {
        next(size + 1).put(JSONB_VERSION).put(ascii, 0, size);
        return this;
    }

    /** Ends the row, and sends what is waiting if that is much. */
    public void end() throws SQLException {
        if (column != table.columnCount()) {
            throw new IllegalStateException(
                    "A row of %s has %d columns, not %d".formatted(table, table.columnCount(), column));
        }
        rows++;
        if (buffer.position() >= PIECE) {
            send();
        }
        begin();
    }

    /** Sends the rest; when it returns, all rows have arrived. */
    public void finish() throws SQLException {
        buffer.position(buffer.position() - Short.BYTES).putShort((short) -1);
        send();
        stream.endCopy();
    }

    /** Rows written since the beginning. */
    long rows() {
        return rows;
    }

    private void begin() {
        buffer.putShort((short) table.columnCount());
        column = 0;
    }

    private ByteBuffer next(int bytes) {
        column++;
        return buffer.putInt(bytes);
    }

    private void send() throws SQLException {
        stream.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
