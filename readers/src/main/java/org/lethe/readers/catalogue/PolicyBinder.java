package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.ClusterOrder;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.yaml.Suspect;
import org.lethe.rules.retention.yaml.Unread;
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
        List<Cluster> ordered = ClusterOrder.childrenFirst(policy.clusters());
        return inVain(() -> {
            Findings findings = new Findings();
            List<BoundCluster> clusters = check(policy, ordered, new Unread(""), Map.of(), findings);
            return new BoundPolicy(policy, clusters, findings.all());
        });
    }

    /** What the database adds to the problems of a file that is refused already. */
    public List<Finding> examine(Suspect suspect) {
        return inVain(() -> {
            Findings findings = new Findings();
            Policy policy = suspect.policy();
            check(policy, policy.clusters(), suspect.unread(), suspect.unreadReferences(), findings);
            return findings.all();
        });
    }

    private <T> T inVain(Supplier<T> question) {
        return Objects.requireNonNull(rolledBack.execute(transaction -> {
            transaction.setRollbackOnly();
            jdbc.execute("SET LOCAL client_min_messages = error");
            jdbc.execute(
                    "SET LOCAL statement_timeout = '60s'"); // nothing here is slow, unless an expression makes it so
            return question.get();
        }));
    }

    private List<BoundCluster> check(
            Policy policy,
            List<Cluster> ordered,
            Unread unread,
            Map<String, Unread> unreadReferences,
            Findings findings) {
        LiveCatalogue catalogue = new CatalogueReader(JdbcClient.create(jdbc)).read(policy.schemas());
        new CoverageCheck(policy, catalogue, unread, findings).run();
        new ForeignKeyCheck(policy, catalogue, unreadReferences, findings).run();
        new TableCheck(policy, catalogue, findings).run();
        ClusterBinder binder = new ClusterBinder(policy, catalogue, new Probe(jdbc), findings);
        List<BoundCluster> clusters = ordered.stream()
                .map(binder::bind)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        new AnonymiseCheck(jdbc, catalogue, findings).run(policy);
        return clusters;
    }
}
