package org.lethe.readers.ifrs;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.ifrs.Table;
import org.lethe.sql.Queries;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads one package out of the ledger: a few passes over the postings into tables of the session, from which every table is
 * copied out as comma-separated values. All of it is one transaction, so one moment.
 */
public final class ExportReader {

    private static final List<String> PASSES = List.of(
            "create-batches",
            "create-flows",
            "create-lines",
            "create-items",
            "create-open",
            "create-future",
            "create-enforceable",
            "create-accounts");

    private final DataSource session;
    private final JdbcClient jdbc;

    /** @param session one connection, in a transaction that sees one moment, of the role that reads the books */
    public ExportReader(DataSource session) {
        this.session = session;
        this.jdbc = JdbcClient.create(session);
    }

    /**
     * Begins; once in a transaction.
     *
     * @param seq ledger sequence up to which postings count
     * @param version settings
     */
    public void begin(String entity, Months months, long seq, int version) {
        Map<String, String> context = new HashMap<>();
        context.put("entity", entity);
        context.put("from", months.first().atDay(1).toString());
        context.put("to", months.last().atDay(1).toString());
        context.put("day", months.lastDay().toString());
        context.put("seq", Long.toString(seq));
        context.put("version", Integer.toString(version));
        BookReader books = new BookReader(session);
        context.put("partner", books.policy(version, "partner-entity"));
        context.put("segment", books.policy(version, "segment"));
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        context.forEach((name, value) -> jdbc.sql(Queries.named("ifrs/set-context"))
                .param("name", "ifrs." + name)
                .param("value", value)
                .query(String.class)
                .single());
        PASSES.forEach(pass -> jdbc.sql(Queries.named("ifrs/" + pass)).update());
    }

    /** Roles of accounts that have bookings and no account in a country. */
    public List<String> unmapped() {
        return jdbc.sql(Queries.named("ifrs/list-unmapped"))
                .query((row, number) -> row.getString("unmapped"))
                .list();
    }

    /** Copies a table out; the stream stays open. */
    public void copy(Table table, OutputStream out) throws IOException {
        copy(table.query(), out);
    }

    /** Copies the flat file of flows for consolidation out. */
    public void copyFlows(OutputStream out) throws IOException {
        copy("ifrs/list-flows", out);
    }

    private void copy(String query, OutputStream out) throws IOException {
        try {
            Connection connection = session.getConnection();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + Queries.named(query) + ") TO STDOUT (FORMAT csv, HEADER)", out);
        } catch (SQLException e) {
            throw new IOException("The table of " + query + " could not be read: SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Both sides of every equation by its code, from the ledger. */
    public Map<String, List<BigDecimal>> tieOuts() {
        Map<String, List<BigDecimal>> all = new HashMap<>();
        jdbc.sql(Queries.named("ifrs/read-tieouts"))
                .query((row, number) -> all.put(
                        row.getString("code"),
                        List.of(row.getBigDecimal("left_side"), row.getBigDecimal("right_side"))))
                .list();
        return all;
    }
}
