package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;

/** The cluster's own table: its slicing column is indexed, its partitions are what the policy says, NULL fits where it goes. */
final class TableCheck {

    private final Policy policy;
    private final LiveCatalogue catalogue;
    private final Findings findings;

    TableCheck(Policy policy, LiveCatalogue catalogue, Findings findings) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void run() {
        for (Cluster cluster : policy.clusters()) {
            Map<String, LiveCatalogue.Column> columns = catalogue.columns(cluster.table());
            if (columns != null) {
                sliced(cluster, columns);
                partitioned(cluster, columns);
                overwritten(cluster, columns);
                grouped(cluster);
            }
        }
    }

    private void sliced(Cluster cluster, Map<String, LiveCatalogue.Column> columns) {
        if (columns.containsKey(cluster.sliceBy()) && !catalogue.leadsAnIndex(cluster.table(), cluster.sliceBy())) {
            findings.error(
                    Findings.at(cluster, "slice-by"),
                    "no-index",
                    "No index starts with " + cluster.table() + "." + cluster.sliceBy()
                            + ", so slices along it would each read the whole table.",
                    "CREATE INDEX ON " + cluster.table() + " (" + cluster.sliceBy() + ");");
        }
    }

    private void partitioned(Cluster cluster, Map<String, LiveCatalogue.Column> columns) {
        LiveCatalogue.PartitionKey key = catalogue.partitionKeys().get(cluster.table());
        List<String> path = Findings.at(cluster, "partitioned-by");
        if (cluster.partitionedBy() == null) {
            if (key != null && key.column().equals(cluster.sliceBy())) {
                findings.warning(
                        Findings.at(cluster),
                        "partitions-not-used",
                        cluster.table() + " is partitioned by " + key.column() + " and will be purged row by row.",
                        "partitioned-by: " + key.column());
            }
        } else if (!columns.containsKey(cluster.partitionedBy())) {
            return; // an unknown column, and called so
        } else if (key == null || !key.column().equals(cluster.partitionedBy())) {
            findings.error(
                    path,
                    "not-partitioned",
                    cluster.table() + " is not range-partitioned by " + cluster.partitionedBy() + ".",
                    key == null ? "Leave partitioned-by out." : "It is partitioned by " + key.column() + ".");
        } else if (!key.hasDefault()) {
            findings.error(
                    path,
                    "no-default-partition",
                    cluster.table() + " has no default partition, so rows that must stay have nowhere to go.",
                    "CREATE TABLE " + cluster.table() + "_default PARTITION OF " + cluster.table() + " DEFAULT;");
        }
    }

    /** Each small group of a slice is looked up among the rows anonymised earlier. */
    private void grouped(Cluster cluster) {
        if (cluster.action() instanceof Action.Anonymise anonymise
                && !anonymise.keeps().isEmpty()
                && !anonymise.doneWhen().isEmpty()
                && anonymise.keeps().stream().noneMatch(column -> catalogue.leadsAnIndex(cluster.table(), column))) {
            findings.warning(
                    Findings.at(cluster, "action", "anonymise", "keeps"),
                    "no-index",
                    "No index starts with a column that " + cluster.table()
                            + " keeps, so each small group of a slice reads all rows anonymised earlier.",
                    "CREATE INDEX ON " + cluster.table() + " ("
                            + String.join(", ", anonymise.keeps()) + ") WHERE "
                            + anonymise.doneWhen().replace("row.", "")
                            + ";");
        }
    }

    private void overwritten(Cluster cluster, Map<String, LiveCatalogue.Column> columns) {
        if (cluster.action() instanceof Action.Anonymise anonymise) {
            anonymise.overwrite().forEach((name, overwrite) -> {
                LiveCatalogue.Column column = columns.get(name);
                List<String> path = Findings.at(cluster, "action", "anonymise", "overwrite", name);
                if (column != null && column.required() && overwrite instanceof Action.Overwrite.Null) {
                    findings.error(
                            path,
                            "null-not-allowed",
                            cluster.table() + "." + name + " must not be null.",
                            "Overwrite it with a constant, or with random if it is a key.");
                }
                if (column != null
                        && overwrite instanceof Action.Overwrite.RandomKey
                        && !List.of("uuid", "bigint").contains(column.type())) {
                    findings.error(
                            path,
                            "random-type",
                            cluster.table() + "." + name + " is of type " + column.type() + ".",
                            "A random key needs a uuid or a bigint: smaller keys collide.");
                }
            });
        }
    }
}
