package org.lethe.readers.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.HoldCoverage;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which holds reach a row, by their numbers, for people who want to know whom to ask. */
public final class HoldReader {

    private final JdbcTemplate jdbc;

    /** @param retention connections of a role that may read the business tables and holds */
    public HoldReader(DataSource retention) {
        this.jdbc = new JdbcTemplate(retention);
    }

    /**
     * Live holds and restrictions of the row with that key.
     *
     * @return reason, as a plan calls it → numbers of the holds
     */
    public Map<String, List<Long>> reaching(BoundCluster bound, List<String> key) {
        Map<String, List<Long>> numbers = new TreeMap<>();
        for (HoldScope scope : HoldScope.values()) {
            HoldCoverage.ofPlaced(bound.cluster(), scope)
                    .ifPresent(covered -> read(bound, key, scope, covered, numbers));
        }
        return numbers;
    }

    private void read(
            BoundCluster bound, List<String> key, HoldScope scope, Sql covered, Map<String, List<Long>> numbers) {
        Sql query = Sql.of(
                        "SELECT h.kind, h.hold_id FROM lethe.hold AS h WHERE h.released_at IS NULL AND h.scope = ?"
                                + " AND EXISTS (SELECT FROM ",
                        scope.word())
                .then(bound.cluster().table().sql() + " AS row WHERE ")
                .then(Sql.and(KeySql.equal(bound, key), covered))
                .then(") ORDER BY h.hold_id");
        jdbc.query(
                query.text(),
                row -> {
                    numbers.computeIfAbsent(
                                    HoldCoverage.label(row.getString("kind"), scope), label -> new ArrayList<>())
                            .add(row.getLong("hold_id"));
                },
                query.parameters().toArray());
    }
}
