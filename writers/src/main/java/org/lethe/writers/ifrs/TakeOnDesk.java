package org.lethe.writers.ifrs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Takes the signed opening balances of an entity on as period 0. Works in the caller's transaction. */
public final class TakeOnDesk {

    private final DataSource session;
    private final JdbcClient jdbc;

    /** @param session one connection, in a transaction, of the role that posts */
    public TakeOnDesk(DataSource session) {
        this.session = session;
        this.jdbc = JdbcClient.create(session);
    }

    /**
     * Proposes balances from the business data, as comma-separated values.
     *
     * @param order entity and balance day
     */
    public void propose(PostingOrder order, OutputStream out) throws IOException {
        set("ifrs.day", order.openedOn().toString());
        set(
                "ifrs.unbilled",
                jdbc.sql(Queries.named("ifrs/read-switch"))
                        .param("version", order.version())
                        .param("name", "unbilled")
                        .query(String.class)
                        .optional()
                        .orElse(""));
        set("ifrs.countries", "{" + String.join(",", order.countries()) + "}");
        var connection = DataSourceUtils.getConnection(session);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + Queries.named("ifrs/list-proposal") + ") TO STDOUT (FORMAT csv, HEADER)", out);
        } catch (SQLException e) {
            throw DatabaseRefusal.of("Reading what is open", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, session);
        }
    }

    private void set(String name, String value) {
        jdbc.sql(Queries.named("ifrs/set-context"))
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }

    /**
     * Reads the file of balances in.
     *
     * @return what is wrong with it, at most twenty sentences; empty when nothing is
     */
    public List<String> read(InputStream balances, PostingOrder order) throws IOException {
        jdbc.sql(Queries.named("ifrs/discard-staged")).update();
        jdbc.sql(Queries.named("ifrs/create-opening")).update();
        var connection = DataSourceUtils.getConnection(session);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY ifrs_opening (reference, country, role, amount) FROM STDIN (FORMAT csv, HEADER match)",
                            balances);
        } catch (SQLException e) {
            return List.of(
                    "The file is not as 'lethe ifrs take-on --propose' writes it: a header 'reference,country,role,amount', then lines of four values.");
        } finally {
            DataSourceUtils.releaseConnection(connection, session);
        }
        return jdbc.sql(Queries.named("ifrs/read-opening-problems"))
                .param("countries", "{" + String.join(",", order.countries()) + "}")
                .param("openedOn", order.openedOn())
                .query((row, number) -> row.getString("reference") + ": " + row.getString("problem"))
                .list();
    }

    /** What was posted by a process that ended before the balances were stored; nothing when it was another file, or other people. */
    public Optional<Posted> interrupted(PostingOrder order, String sha256, String by, String signedBy) {
        return jdbc.sql(Queries.named("ifrs/read-interrupted-take-on"))
                .param("period", order.month().atDay(1))
                .param("entity", order.entity())
                .param("openedOn", order.openedOn())
                .param("sha256", sha256)
                .param("by", by)
                .param("signedBy", signedBy)
                .query((row, number) ->
                        new Posted(row.getLong("batch"), row.getLong("first_seq"), row.getLong("last_seq")))
                .optional();
    }

    /**
     * Posts what was read as period 0, closed.
     *
     * @param sha256 of the file
     * @param by who prepared the balances
     * @param signedBy who signed them; somebody else
     */
    public Posted post(PostingOrder order, String sha256, String by, String signedBy) {
        jdbc.sql(Queries.named("ifrs/insert-entity"))
                .param("entity", order.entity())
                .param("openedOn", order.openedOn())
                .param("sha256", sha256)
                .param("by", by)
                .param("signedBy", signedBy)
                .param("at", order.at().atOffset(ZoneOffset.UTC))
                .update();
        new PeriodDesk(session).begin(order.entity(), order.month(), "CLOSED", "take-on", by, order.at());
        Statements books = new Statements(session, order);
        books.run("insert-links");
        books.run("stage-contracts");
        books.run("stage-breakdowns");
        books.run("stage-states");
        books.run("stage-opening-invoices");
        books.run("stage-opening-items");
        books.run("insert-dimensions");
        books.run("insert-opening-dimensions");
        books.run("insert-states");
        books.markItems();
        books.run("insert-documents");
        books.run("insert-opening-events");
        books.run("insert-items");
        books.run("insert-first-segments");
        books.run("insert-opening-assets");
        books.post("insert-opening-postings");
        Posted posted = books.end();
        books.run("discard-staged");
        return posted;
    }
}
