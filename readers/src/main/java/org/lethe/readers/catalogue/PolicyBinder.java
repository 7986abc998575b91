package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.ClusterOrder;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a policy against the live database: every column covered, every expression understood, every foreign key decided.
 * Reads only; what PostgreSQL has to try is tried in a transaction that is rolled back.
 */
public final class PolicyBinder {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate rolledBack;

    /** @param retention connections of the role that will erase, so that its rights are tried too */
    public PolicyBinder(DataSource retention) {
        this.jdbc = new JdbcTemplate(retention);
        this.rolledBack = new TransactionTemplate(new JdbcTransactionManager(retention));
    }

    /** Binds every cluster; all findings at once. */
    public BoundPolicy bind(Policy policy) {
        return Objects.requireNonNull(rolledBack.execute(transaction -> {
            transaction.setRollbackOnly();
            jdbc.execute("SET LOCAL client_min_messages = error");
            jdbc.execute(
                    "SET LOCAL statement_timeout = '10s'"); // nothing here is slow, unless an expression makes it so
            return check(policy);
        }));
    }

    private BoundPolicy check(Policy policy) {
        Findings findings = new Findings();
        LiveCatalogue catalogue = new CatalogueReader(JdbcClient.create(jdbc)).read(policy.scope());
        new CoverageCheck(policy, catalogue, findings).run();
        new ForeignKeyCheck(policy, catalogue, findings).run();
        new TableCheck(policy, catalogue, findings).run();
        ClusterBinder binder = new ClusterBinder(policy, catalogue, new Probe(jdbc), findings);
        AnonymiseCheck anonymise = new AnonymiseCheck(jdbc, findings);
        List<BoundCluster> clusters = ClusterOrder.childrenFirst(policy.clusters()).stream()
                .map(binder::bind)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!findings.hasErrors()) {
            for (Cluster cluster : policy.clusters()) {
                if (cluster.action() instanceof Action.Anonymise action) {
                    anonymise.run(cluster, action);
                }
            }
        }
        return new BoundPolicy(policy, clusters, findings.all());
    }
}
