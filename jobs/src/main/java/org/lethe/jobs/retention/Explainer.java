package org.lethe.jobs.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.lethe.evidence.TombstoneKey;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.retention.FactReader;
import org.lethe.readers.retention.HoldReader;
import org.lethe.readers.retention.KeyReader;
import org.lethe.reports.retention.Explanation;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Foresight;
import org.lethe.writers.evidence.LedgerReader;

/**
 * Answers for one row: why it is there and until when, or, when it is gone, what the evidence says of it. The same facts and
 * the same decision as a run; changes nothing.
 */
public final class Explainer {

    private final Policy policy;
    private final KeyReader keys;
    private final FactReader facts;
    private final HoldReader holds;
    private final Traces traces;

    /**
     * @param retention connections of the role that reads the business tables and the ledger
     * @param bound the policy; a row that is only kept by rows which tonight's run ends first is explained as the plan counts it
     */
    public Explainer(DataSource retention, BoundPolicy bound, TombstoneKey tombstones) {
        this.policy = bound.policy();
        this.keys = new KeyReader(retention);
        this.facts = new FactReader(retention, policy, new Foresight(bound.clusters(), Set.of()));
        this.holds = new HoldReader(retention);
        this.traces = new Traces(new LedgerReader(retention), keys, tombstones);
    }

    /**
     * Explains a row.
     *
     * @param key one value for each key column
     * @return empty when a value is not of its column's type
     * @throws DisagreementException when SQL and Java decide differently
     */
    public Optional<Explanation> explain(BoundCluster bound, List<String> key, LocalDate asOf) {
        return Database.call(
                "Reading a row of " + bound.cluster().name(),
                () -> keys.normal(bound, key).map(normal -> explanation(bound, normal, asOf)));
    }

    private Explanation explanation(BoundCluster bound, List<String> key, LocalDate asOf) {
        List<FactReader.Row> rows = facts.byKey(bound, key, asOf);
        return rows.isEmpty()
                ? traces.of(bound, key)
                : new PresentRow(policy, bound, asOf)
                        .explain(String.join("|", key), rows.getFirst(), holds.reaching(bound, key));
    }
}
