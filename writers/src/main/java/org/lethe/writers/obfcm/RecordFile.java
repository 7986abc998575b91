package org.lethe.writers.obfcm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lethe.reports.obfcm.format.Column;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.rules.obfcm.Counter;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes the selected records as a format descriptor says, straight from the database through {@code COPY}: the same bytes for
 * the same records, in the order of their VINs. Numbers are decimal from the table to the file. What stands in the statement's
 * text comes from closed lists (column names, whole numbers, two charsets), never from the descriptor's words.
 */
public final class RecordFile {

    private final DataSource session;
    private final Format format;

    /** @param session the connection in whose transaction the records were selected */
    public RecordFile(DataSource session, Format format) {
        this.session = session;
        this.format = format;
    }

    /**
     * Writes header and records.
     *
     * @param out left open
     * @return how many records
     */
    public long writeTo(OutputStream out) throws IOException {
        out.write(format.headerLine().getBytes(format.charset()));
        OutputStream lines = format.lineEnd().equals("\n") ? out : new CarriageReturns(out);
        Connection connection = DataSourceUtils.getConnection(session);
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement(), lines);
        } catch (SQLException refused) {
            throw DatabaseRefusal.of("Writing the records", refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, session);
        }
    }

    private String statement() {
        String columns = format.columns().stream().map(RecordFile::expression).collect(Collectors.joining(", "));
        return """
                COPY (SELECT %s FROM obfcm_selected WHERE reason IS NULL ORDER BY vin COLLATE "C", vehicle_id)
                TO STDOUT WITH (FORMAT csv, DELIMITER %s, NULL '%s', ENCODING '%s'%s)
                """.formatted(
                        columns,
                        switch (format.separator()) {
                            case COMMA -> "','";
                            case SEMICOLON -> "';'";
                            case TAB -> "E'\\t'";
                        },
                        format.absent(),
                        format.charset().equals(StandardCharsets.UTF_8) ? "UTF8" : "LATIN1",
                        format.quoteAlways() ? ", FORCE_QUOTE *" : "");
    }

    private static String expression(Column column) {
        Counter counter = column.counter();
        return counter == null
                ? "vin"
                : String.format(Locale.ROOT, "round(%s, %d)", counter.column(), column.decimals());
    }

    /** The server ends lines by line feed; no value contains one, because only permitted VINs are exported. */
    private static final class CarriageReturns extends OutputStream {
        private final OutputStream out;

        CarriageReturns(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            if (value == '\n') {
                out.write('\r');
            }
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
