package org.lethe.rules.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A retention policy as its author wrote it: clusters of PII, each with exactly one deletion rule (ISO/IEC 27555, clause 6).
 *
 * @param name short name, used in evidence
 * @param version the author's version label
 * @param title one line for people
 * @param zone the zone in which business dates and starting points are calendar days
 * @param earliest starting points before this day are quarantined
 * @param scope schemas of which every column must be named
 * @param clusters in the order of the file; names are unique
 * @param notPersonal tables of the scope that hold no personal data, with the reason
 * @param digest SHA-256 (hex) of the file's bytes; binds approvals and runs to exactly this text
 */
public record Policy(
        String name,
        String version,
        String title,
        ZoneId zone,
        LocalDate earliest,
        List<String> scope,
        List<Cluster> clusters,
        List<NotPersonal> notPersonal,
        String digest) {

    public Policy {
        scope = List.copyOf(scope);
        clusters = List.copyOf(clusters);
        notPersonal = List.copyOf(notPersonal);
    }

    /**
     * Finds a cluster by name.
     *
     * @throws IllegalArgumentException naming the clusters there are, when there is none of that name
     */
    public Cluster cluster(String wanted) {
        return clusters.stream()
                .filter(cluster -> cluster.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The policy " + name + " has no cluster '" + wanted
                        + "'. It has: "
                        + String.join(", ", clusters.stream().map(Cluster::name).toList()) + "."));
    }

    /** The schemas of which it says something: its scope, and wherever else its tables are. */
    public List<String> schemas() {
        Stream<TableName> ofClusters = clusters.stream()
                .flatMap(cluster -> Stream.of(
                                Stream.of(cluster.table()),
                                cluster.members().stream().map(Cluster.Member::table),
                                cluster.references().stream().map(Cluster.Reference::from))
                        .flatMap(tables -> tables));
        Stream<TableName> tables =
                Stream.concat(ofClusters, notPersonal.stream().map(NotPersonal::table));
        return Stream.concat(scope.stream(), tables.map(TableName::schema))
                .distinct()
                .toList();
    }

    /** A table without personal data, and why the author says so. */
    public record NotPersonal(TableName table, List<String> columns, String because) {
        public NotPersonal {
            columns = List.copyOf(columns);
        }
    }
}
