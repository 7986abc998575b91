package org.lethe.readers.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.HoldCoverage;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a hold would cover, before it is placed: a key that covers nothing is probably mistyped. */
public final class HoldCoverageReader {

    private final JdbcTemplate jdbc;

    /** @param retention connections of a role that may read the business tables */
    public HoldCoverageReader(DataSource retention) {
        this.jdbc = new JdbcTemplate(retention);
    }

    /** Rows of each cluster that a hold on this subject covers; clusters that it cannot reach are left out. */
    public Map<String, Long> count(List<BoundCluster> clusters, HoldScope scope, String key) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (BoundCluster bound : clusters) {
            HoldCoverage.of(bound.cluster(), scope, key).ifPresent(covered -> {
                Sql query = covered.after(
                        "SELECT count(*) FROM " + bound.cluster().table().sql() + " AS row WHERE ");
                Long rows = jdbc.queryForObject(
                        query.text(), Long.class, query.parameters().toArray());
                counts.put(bound.cluster().name(), rows == null ? 0L : rows);
            });
        }
        return counts;
    }
}
