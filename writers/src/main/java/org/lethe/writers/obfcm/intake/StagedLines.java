package org.lethe.writers.obfcm.intake;

import java.sql.SQLException;
import java.util.Arrays;
import org.lethe.rules.obfcm.intake.Column;
import org.lethe.rules.obfcm.intake.Header;
import org.lethe.rules.obfcm.intake.Line;
import org.postgresql.copy.CopyIn;

/** Good lines on their way into the staging table, in the text format of COPY, byte by byte. */
public final class StagedLines {

    private static final int PIECE = 64 * 1024;
    private static final int WIDEST_ROW = 16 * 1024;
    private static final Column[] COLUMNS = Column.values();

    private final CopyIn copy;
    private final int[] places = new int[COLUMNS.length];
    private final byte[] buffer = new byte[PIECE + WIDEST_ROW];
    private int length;

    StagedLines(CopyIn copy, Header header) {
        this.copy = copy;
        for (int index = 0; index < places.length; index++) {
            places[index] = header.place(COLUMNS[index]);
        }
    }

    /**
     * Adds a line that has been found good.
     *
     * @param raw its counters are unscaled
     * @param refused its counters are left out: what was refused is not even staged
     */
    public void add(Line line, boolean raw, boolean refused) throws SQLException {
        number(line.number());
        for (int index = 0; index < places.length; index++) {
            Column column = COLUMNS[index];
            int place = places[index];
            buffer[length++] = '\t';
            boolean unwanted = refused && (column.isCounter() || column == Column.RESOLUTION);
            if (unwanted || place < 0 || line.isEmpty(place)) {
                buffer[length++] = '\\';
                buffer[length++] = 'N';
            } else if (raw && column.isCounter()) {
                scaled(line.bytes(), line.from(place), line.to(place), column.decimals());
            } else {
                plain(line.bytes(), line.from(place), line.to(place));
            }
        }
        buffer[length++] = '\n';
        if (length >= PIECE) {
            send();
        }
    }

    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void plain(byte[] bytes, int from, int to) {
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    private void scaled(byte[] bytes, int from, int to, int decimals) {
        int zeros = Math.max(0, decimals + 1 - (to - from));
        Arrays.fill(buffer, length, length + zeros, (byte) '0');
        length += zeros;
        plain(bytes, from, to);
        System.arraycopy(buffer, length - decimals, buffer, length - decimals + 1, decimals);
        buffer[length - decimals] = '.';
        length++;
    }

    private void number(long value) {
        if (value >= 10) {
            number(value / 10);
        }
        buffer[length++] = (byte) ('0' + value % 10);
    }
}
