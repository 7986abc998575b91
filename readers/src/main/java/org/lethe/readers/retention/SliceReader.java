package org.lethe.readers.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cuts a cluster's work into slices of about 100 000 rows. Always from the data as it is now: a restart asks again and never
 * trusts a position that it remembers.
 *
 * <p>Where erasable rows are dense, boundaries come from PostgreSQL's statistics and cost next to nothing; where they are
 * sparse, from one scan of the erasable rows themselves, so that a thousand expired among ten million cost a thousand.
 */
public final class SliceReader {

    /** Rows that a slice aims at. */
    static final int ROWS = 100_000;

    private static final int SPARSE = 10;

    private final JdbcTemplate jdbc;
    private final Policy policy;
    private final int target;

    /** @param retention connections of a role that may read the business tables */
    public SliceReader(DataSource retention, Policy policy) {
        this(retention, policy, ROWS);
    }

    SliceReader(DataSource retention, Policy policy, int target) {
        this.jdbc = new JdbcTemplate(retention);
        this.policy = policy;
        this.target = target;
    }

    /** Partitions that are dropped whole; none for a cluster that is not purged by partitions. */
    public List<Slice> partitions(BoundCluster bound, LocalDate asOf) {
        return bound.cluster().partitionedBy() == null
                ? List.of()
                : new PartitionReader(jdbc, policy).expired(bound, asOf);
    }

    /**
     * Ranges that together hold every row that is erasable now and do not overlap. To be asked after the partitions are gone.
     *
     * @param plan tells whether erasable rows are dense or sparse
     */
    public List<Slice> ranges(BoundCluster bound, ClusterPlan plan, LocalDate asOf) {
        boolean sparse =
                plan.erasable() * SPARSE < plan.rows() || bound.cluster().partitionedBy() != null;
        List<String> boundaries = sparse ? fromErasableRows(bound, asOf) : fromStatistics(bound, plan.rows());
        return ranges(bound.cluster().name(), boundaries);
    }

    private List<String> fromErasableRows(BoundCluster bound, LocalDate asOf) {
        String sliceBy = "row." + TableName.quote(bound.cluster().sliceBy());
        Sql query = new Predicate(bound, policy, asOf)
                .erasable()
                .after("SELECT CAST(k AS text) AS boundary FROM (SELECT " + sliceBy
                        + " AS k, row_number() OVER (ORDER BY " + sliceBy + ") AS n FROM "
                        + bound.cluster().table().sql() + " AS row WHERE ")
                .then(Sql.of(") AS numbered WHERE n % ? = 0 GROUP BY k ORDER BY k", target));
        return jdbc.query(
                query.text(),
                (row, number) -> row.getString(1),
                query.parameters().toArray());
    }

    private List<String> fromStatistics(BoundCluster bound, long rows) {
        return new HistogramReader(jdbc).boundaries(bound, rows, target);
    }

    private static List<Slice> ranges(String cluster, List<String> boundaries) {
        List<Slice> ranges = new ArrayList<>();
        @Nullable String from = null;
        for (String boundary : boundaries) {
            ranges.add(new Slice.Range(cluster, from, boundary));
            from = boundary;
        }
        ranges.add(new Slice.Range(cluster, from, null));
        return ranges;
    }
}
