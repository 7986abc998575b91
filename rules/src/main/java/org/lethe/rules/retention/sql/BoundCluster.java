package org.lethe.rules.retention.sql;

import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.TableName;

/**
 * A cluster together with what the live catalogue says of it.
 *
 * @param cluster as written
 * @param factTypes the type of every fact
 * @param columnTypes SQL type of every column of the table, as {@code format_type} spells it
 * @param reads base tables that the predicate reads besides the cluster's own (and never {@code lethe.hold})
 * @param holdTypes of each scope by which a hold reaches the cluster
 * @param cascading for each {@code cascade} reference from another cluster's table: that cluster
 */
public record BoundCluster(
        Cluster cluster,
        Map<String, FactType> factTypes,
        Map<String, String> columnTypes,
        List<TableName> reads,
        Map<HoldScope, HoldTypes> holdTypes,
        Map<TableName, Cluster> cascading) {

    public BoundCluster {
        factTypes = Map.copyOf(factTypes);
        columnTypes = Map.copyOf(columnTypes);
        reads = List.copyOf(reads);
        holdTypes = Map.copyOf(holdTypes);
        cascading = Map.copyOf(cascading);
    }

    /** SQL type of a column. */
    public String typeOf(String column) {
        String type = columnTypes.get(column);
        if (type == null) {
            throw new IllegalStateException(cluster.table() + " has no column " + column);
        }
        return type;
    }

    /** Type of a fact. */
    public FactType factType(String fact) {
        FactType type = factTypes.get(fact);
        if (type == null) {
            throw new IllegalStateException("The cluster " + cluster.name() + " has no fact '" + fact + "'");
        }
        return type;
    }
}
