package org.lethe.readers.retention;

import java.time.LocalDate;
import java.util.List;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partitions that lie wholly before the cut-off of the purpose that starts at the partition key. */
final class PartitionReader {

    private final JdbcClient jdbc;
    private final Policy policy;

    PartitionReader(JdbcTemplate jdbc, Policy policy) {
        this.jdbc = JdbcClient.create(jdbc);
        this.policy = policy;
    }

    List<Slice> expired(BoundCluster bound, LocalDate asOf) {
        Cluster cluster = bound.cluster();
        String type = bound.typeOf(String.valueOf(cluster.partitionedBy()));
        LocalDate firstKept = cluster.purposes().stream()
                .filter(purpose -> startsAtPartitionKey(cluster, purpose))
                .map(purpose -> purpose.retention().lastExpiredStart(asOf).plusDays(1))
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("No purpose of " + cluster.name()
                        + " always applies and starts at " + cluster.partitionedBy()));
        return jdbc.sql(Queries.named("retention/read-expired-partitions"))
                .param("table", cluster.table().sql())
                .param("firstKept", firstKept)
                .param("earliest", policy.earliest())
                .param("zone", policy.zone().getId())
                .param("local", !type.equals("timestamp with time zone"))
                .query((row, number) -> (Slice) new Slice.Partition(
                        cluster.name(),
                        new TableName(row.getString("schema_name"), row.getString("table_name")),
                        row.getString("lower_end"),
                        row.getString("upper_end")))
                .list();
    }

    private static boolean startsAtPartitionKey(Cluster cluster, Purpose purpose) {
        return purpose.appliesWhen() == null
                && ("row." + cluster.partitionedBy()).equals(cluster.facts().get(purpose.starts()));
    }
}
