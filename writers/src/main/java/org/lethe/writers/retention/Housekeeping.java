package org.lethe.writers.retention;

import java.sql.SQLWarning;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After the rows: vacuums where much died, analyses every touched table, and reads the planner's statistics back until they
 * hold no value that the table no longer has. Says in the ledger what PostgreSQL may still hold.
 */
public final class Housekeeping {

    private static final long FEW = 1_000;
    private static final int TENTH = 10;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final StaleStatistics statistics;
    private final RunContext run;

    /** @param maintenance connections of a role that may vacuum and analyse the tables */
    public Housekeeping(DataSource maintenance, RunContext run) {
        this.jdbc = new JdbcTemplate(maintenance);
        this.client = JdbcClient.create(maintenance);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(maintenance));
        this.ledger = new Ledger(maintenance);
        this.statistics = new StaleStatistics(client);
        this.run = run;
    }

    /**
     * Tidies up after every cluster in which the run changed something.
     *
     * @throws IllegalStateException when PostgreSQL only warned that it did not vacuum, or statistics stay stale
     */
    public void run(List<BoundCluster> clusters) {
        Map<String, Long> worked = new LinkedHashMap<>();
        Set<String> withOthers = new LinkedHashSet<>();
        client.sql(Queries.named("run/read-worked-clusters"))
                .param("run", run.fence().runId())
                .query((java.sql.ResultSet row) -> {
                    worked.put(row.getString("cluster"), row.getLong("done_rows"));
                    if (row.getLong("others") > 0) {
                        withOthers.add(row.getString("cluster"));
                    }
                });
        Map<TableName, Long> tables = new TreeMap<>();
        for (BoundCluster bound : clusters) {
            Cluster cluster = bound.cluster();
            Long done = worked.get(cluster.name());
            if (done != null) {
                tables.merge(cluster.table(), done, Long::sum);
            }
            if (withOthers.contains(cluster.name())) {
                cluster.members().forEach(member -> tables.putIfAbsent(member.table(), 0L));
                cluster.references().stream()
                        .filter(reference -> reference.decision() != Cluster.OnErase.BLOCK)
                        .forEach(reference -> tables.putIfAbsent(reference.from(), 0L));
            }
        }
        tables.forEach(this::tidy);
    }

    private void tidy(TableName table, long done) {
        boolean vacuum = worthVacuuming(table, done);
        execute((vacuum ? "VACUUM (ANALYZE) " : "ANALYZE ") + table.sql());
        long stale = statistics.count(table);
        if (stale > 0) { // an application changed rows meanwhile, or the sample missed a change: once more
            execute("ANALYZE " + table.sql());
            stale = statistics.count(table);
        }
        long ofEmpty = statistics.forgetEmpty(table);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("table", table.toString());
        facts.put("vacuumed", vacuum);
        facts.put("analysed", true);
        facts.put("staleStatistics", stale + ofEmpty);
        facts.put("deadTuples", dead(table).dead());
        facts.put(
                "oldestSnapshotAge",
                Objects.requireNonNull(client.sql(Queries.named("retention/read-oldest-snapshot"))
                        .query((row, number) -> row.getLong(1))
                        .single()));
        transaction.executeWithoutResult(status -> {
            run.fence().hold(client);
            ledger.append(new Entry(
                    EntryKind.MAINTENANCE, run.fence().runId(), run.clock().instant(), facts));
        });
        if (stale > 0) {
            throw new IllegalStateException("The planner's statistics of " + table + " still hold " + stale
                    + " values that the table no longer has, after two ANALYZE.");
        }
    }

    private boolean worthVacuuming(TableName table, long done) {
        Tuples tuples = dead(table);
        long dead = Math.max(tuples.dead(), done);
        return dead > FEW && dead * TENTH > tuples.live();
    }

    private Tuples dead(TableName table) {
        return client.sql(Queries.named("retention/read-dead-tuples"))
                .param("table", table.sql())
                .query((row, number) -> new Tuples(row.getLong("dead"), row.getLong("live")))
                .single();
    }

    /** A role that does not own a table is only warned and nothing is done: a warning is a failure here. */
    private void execute(String command) {
        SQLWarning warning = jdbc.execute((StatementCallback<SQLWarning>) statement -> {
            statement.execute(command);
            return statement.getWarnings();
        });
        if (warning != null) {
            throw new IllegalStateException("PostgreSQL did not do '" + command + "': SQLSTATE " + warning.getSQLState()
                    + ". Is the maintenance role a member of the tables' owner?");
        }
    }

    private record Tuples(long dead, long live) {}
}
