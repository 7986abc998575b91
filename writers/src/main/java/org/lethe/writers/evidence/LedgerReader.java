package org.lethe.writers.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lethe.evidence.Anchor;
import org.lethe.evidence.ChainCheck;
import org.lethe.evidence.Link;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the ledger back: the whole chain, a run's entries, what is known of a row that is gone. */
public final class LedgerReader {

    private static final int FETCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate transaction;

    /** @param audit connections of a role that may read the ledger */
    public LedgerReader(DataSource audit) {
        this.jdbc = JdbcClient.create(audit);
        this.streaming = new JdbcTemplate(audit);
        this.streaming.setFetchSize(FETCH);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(audit));
        this.transaction.setReadOnly(true);
    }

    /** Reads every entry in order, in constant memory, and checks the chain against heads noted outside the database. */
    public ChainCheck.Result check(List<Anchor> anchors) {
        ChainCheck check = new ChainCheck(anchors, identity());
        transaction.executeWithoutResult(status ->
                streaming.query(Queries.named("evidence/read-ledger"), (ResultSet row) -> check.accept(link(row))));
        return check.result();
    }

    /** The entries of a run, in order; empty when there is no such run. */
    public List<Link> ofRun(long runId) {
        return jdbc.sql(Queries.named("evidence/read-run-entries"))
                .param("run", runId)
                .query((row, number) -> link(row))
                .list();
    }

    /** The ledger's name: the same in a restored copy, another in another database. */
    public String identity() {
        return jdbc.sql(Queries.named("evidence/read-identity"))
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** The last entry, to be noted outside the database. */
    public Optional<Anchor> head() {
        return jdbc.sql(Queries.named("evidence/read-last-entry"))
                .query((row, number) -> new Anchor(row.getLong("seq"), row.getString("hash")))
                .optional();
    }

    /** Completions that left this mark, newest first. */
    public List<Link> byTombstone(String cluster, byte[] mark) {
        return jdbc.sql(Queries.named("evidence/read-tombstones"))
                .param("cluster", cluster)
                .param("mark", HexFormat.of().formatHex(mark))
                .query((row, number) -> link(row))
                .list();
    }

    /** Every completion of a cluster, newest first. */
    public List<Link> completions(String cluster) {
        return jdbc.sql(Queries.named("evidence/read-completions"))
                .param("cluster", cluster)
                .query((row, number) -> link(row))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("seq"),
                row.getString("kind"),
                row.getObject("run_id", Long.class),
                row.getString("body"),
                row.getString("prev"),
                row.getString("hash"));
    }
}
