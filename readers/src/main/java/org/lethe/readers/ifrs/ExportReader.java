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
import org.lethe.reports.ifrs.FailingRow;
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
            "create-dimensions",
            "create-flows",
            "create-lines",
            "create-items",
            "create-open",
            "create-future",
            "create-enforceable",
            "create-promised",
            "create-spread",
            "create-accounts");

    private static final Map<String, String> MADE = Map.of(
            "create-batches", "ifrs_batch",
            "create-dimensions", "ifrs_dimension",
            "create-flows", "ifrs_flow",
            "create-items", "ifrs_balance",
            "create-open", "ifrs_open",
            "create-future", "ifrs_future",
            "create-enforceable", "ifrs_enforceable",
            "create-promised", "ifrs_promised",
            "create-spread", "ifrs_spread");

    private final DataSource session;
    private final JdbcClient jdbc;
    private final Map<String, Object> asOf = new HashMap<>();

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
     * @param format version of the files' form
     */
    public void begin(String entity, Months months, long seq, int version, String format) {
        Map<String, String> context = new HashMap<>();
        context.put("entity", entity);
        context.put("from", months.first().atDay(1).toString());
        context.put("to", months.last().atDay(1).toString());
        context.put("day", months.lastDay().toString());
        context.put("seq", Long.toString(seq));
        context.put("version", Integer.toString(version));
        context.put("format", format);
        BookReader books = new BookReader(session);
        context.put("partner", books.policy(version, "partner-entity"));
        context.put("segment", books.policy(version, "segment"));
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        context.forEach((name, value) -> jdbc.sql(Queries.named("ifrs/set-context"))
                .param("name", "ifrs." + name)
                .param("value", value)
                .query(String.class)
                .single());
        asOf.putAll(Map.of("entity", entity, "seq", seq, "to", months.last().atDay(1)));
        PASSES.forEach(this::pass);
    }

    /** Sums the postings of each item up once more, for who measures that. */
    public void sumItems() {
        jdbc.sql("DROP TABLE ifrs_balance").update();
        pass("create-items");
    }

    /** What goes through all postings has its bounds as parameters: a setting of the session would be looked up for every row. */
    private void pass(String pass) {
        jdbc.sql(Queries.named("ifrs/" + pass)).params(asOf).update();
        String table = MADE.getOrDefault(pass, "");
        if (!table.isEmpty()) {
            jdbc.sql("ANALYZE " + table).update(); // nothing else ever does that to a table of a session
        }
    }

    /** Roles of accounts that have bookings and no account in a country. */
    public List<String> unmapped() {
        return jdbc.sql(Queries.named("ifrs/list-unmapped"))
                .query((row, number) -> row.getString("unmapped"))
                .list();
    }

    /**
     * Copies a table out; the stream stays open.
     *
     * @return its rows, without the header
     */
    public long copy(Table table, OutputStream out) throws IOException {
        return copy(table.query(), out);
    }

    /** Copies the flat file of flows for consolidation out. */
    public void copyFlows(OutputStream out) throws IOException {
        copy("ifrs/list-flows", out);
    }

    private long copy(String query, OutputStream out) throws IOException {
        try {
            Connection connection = session.getConnection();
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + Queries.named(query) + ") TO STDOUT (FORMAT csv, HEADER)", out);
        } catch (SQLException e) {
            throw new IOException("The table of " + query + " could not be read: SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Balances by local account, as a general ledger has them: of income and expense since the first of January. */
    public Map<String, BigDecimal> accountBalances() {
        Map<String, BigDecimal> all = new HashMap<>();
        jdbc.sql(Queries.named("ifrs/read-account-balances"))
                .query((row, number) -> all.put(row.getString("account"), row.getBigDecimal("balance")))
                .list();
        return all;
    }

    /** First and last ledger number of the months' postings. */
    public Map<String, Long> sequences() {
        return jdbc.sql(Queries.named("ifrs/read-sequences"))
                .query((row, number) -> Map.of("first", row.getLong("first_seq"), "last", row.getLong("last_seq")))
                .single();
    }

    /**
     * Earlier pulls of the same state whose tables were different: none, or something changed behind.
     *
     * @param tables hash of the tables at hand
     */
    public long otherPulls(String tables) {
        return jdbc.sql(Queries.named("ifrs/read-other-pulls"))
                .param("tables", tables)
                .query(Long.class)
                .single();
    }

    /** What does not tie of an equation, from the ledger. */
    public List<FailingRow> failing(String code) {
        return jdbc.sql(Queries.named("ifrs/list-failing"))
                .param("code", code)
                .query((row, number) -> new FailingRow(
                        code,
                        "ledger",
                        row.getString("what"),
                        row.getString("key"),
                        row.getBigDecimal("left_side"),
                        row.getBigDecimal("right_side")))
                .list();
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
