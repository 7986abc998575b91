package org.lethe.readers.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.FactType;
import org.lethe.rules.retention.sql.HoldTypes;
import org.lethe.rules.retention.sql.RowCode;

/** Asks PostgreSQL about every expression of a cluster: does it parse, what type is it, which tables does it read. */
final class ClusterBinder {

    private static final Map<String, FactType> TYPES = Map.of(
            "date", FactType.DATE,
            "timestamp without time zone", FactType.TIMESTAMP,
            "timestamp with time zone", FactType.TIMESTAMPTZ,
            "boolean", FactType.BOOLEAN);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<![\\w.])(now|current_date|current_time|current_timestamp|localtime|localtimestamp|clock_timestamp"
                    + "|statement_timestamp|transaction_timestamp|timeofday|pg_sleep\\w*|random|gen_random_uuid)\\b");

    private final Policy policy;
    private final LiveCatalogue catalogue;
    private final Probe probe;
    private final Findings findings;

    ClusterBinder(Policy policy, LiveCatalogue catalogue, Probe probe, Findings findings) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.probe = probe;
        this.findings = findings;
    }

    /** Null when the table itself is unknown; the coverage check says so. */
    @Nullable
    BoundCluster bind(Cluster cluster) {
        Map<String, LiveCatalogue.Column> columns = catalogue.columns(cluster.table());
        if (columns == null) {
            return null;
        }
        Set<TableName> reads = new TreeSet<>();
        Map<String, FactType> types = facts(cluster, reads);
        Map<HoldScope, HoldTypes> holdTypes = holdKeys(cluster, reads);
        references(cluster, reads);
        reads.remove(cluster.table());
        reads.removeIf(table -> table.schema().equals("lethe"));
        Map<String, String> columnTypes = new LinkedHashMap<>();
        columns.forEach((name, column) -> columnTypes.put(name, column.type()));
        Map<TableName, Cluster> cascading = cluster.references().stream()
                .filter(reference -> reference.decision() == Cluster.OnErase.CASCADE)
                .map(Cluster.Reference::from)
                .distinct()
                .flatMap(from ->
                        policy.clusters().stream().filter(child -> child.table().equals(from)))
                .collect(Collectors.toMap(Cluster::table, child -> child));
        countable(cluster);
        return new BoundCluster(cluster, types, columnTypes, List.copyOf(reads), holdTypes, cascading);
    }

    /** A plan gives every row a number with a bit for each reason. */
    private void countable(Cluster cluster) {
        if (!RowCode.fits(cluster)) {
            findings.error(
                    Findings.at(cluster),
                    "too-many-reasons",
                    "A plan cannot tell apart so many purposes, suspensions and references.",
                    "Purposes with a condition, and the larger of all purposes and all suspensions, references and"
                            + " twice the hold keys, may be " + RowCode.MOST
                            + " together: let one fact stand for several reasons.");
        }
    }

    private Map<String, FactType> facts(Cluster cluster, Set<TableName> reads) {
        FactUses uses = FactUses.in(cluster);
        Map<String, FactType> types = new HashMap<>();
        cluster.facts().forEach((fact, expression) -> {
            if (cluster.referenceOf(fact).isPresent()) {
                types.put(fact, FactType.BOOLEAN);
                return;
            }
            List<String> path = Findings.at(cluster, "facts", fact);
            String type = typeOf(cluster, "(" + expression + ")", path, reads);
            FactType known = type == null ? null : TYPES.get(type);
            boolean unfit = known == null || !uses.allow(fact, known);
            if (type != null && unfit) {
                findings.error(
                        path,
                        "fact-type",
                        "The fact '" + fact + "' of " + cluster.name() + " is of type " + type + ".",
                        uses.wanted(fact));
            }
            types.put(fact, known != null ? known : uses.starts(fact) ? FactType.DATE : FactType.BOOLEAN);
        });
        return types;
    }

    private Map<HoldScope, HoldTypes> holdKeys(Cluster cluster, Set<TableName> reads) {
        Map<HoldScope, HoldTypes> types = new EnumMap<>(HoldScope.class);
        cluster.holdKeys().forEach((scope, path) -> {
            if (path instanceof HoldPath.Keyed keyed) {
                List<String> at = Findings.at(cluster, "hold-keys", scope.word());
                List<String> keys = keyed.keys().stream()
                        .map(key -> typeOf(cluster, "(" + key + ")", at, reads))
                        .filter(Objects::nonNull)
                        .toList();
                List<String> way = keyed.through() == null ? List.of() : through(keyed, keyed.through(), at, reads);
                if (keys.size() == keyed.keys().size() && (keyed.through() == null || !way.isEmpty())) {
                    types.put(
                            scope,
                            way.isEmpty()
                                    ? new HoldTypes(keys, List.of(), null)
                                    : new HoldTypes(keys, way.subList(0, keys.size()), way.getLast()));
                }
            }
        });
        return types;
    }

    /** Types of its columns; none when it is not understood. */
    private List<String> through(HoldPath.Keyed path, String query, List<String> at, Set<TableName> reads) {
        return switch (probe.ask("SELECT * FROM (" + query + ") AS p " + path.columns())) {
            case Probe.Answer.Understood understood
            when understood.types().size() == path.keys().size() + 1 -> {
                reads.addAll(understood.reads());
                yield understood.types();
            }
            case Probe.Answer.Understood understood -> {
                findings.error(
                        at,
                        "query-columns",
                        "The path has " + understood.types().size() + " columns for "
                                + path.keys().size() + (path.keys().size() == 1 ? " key." : " keys."),
                        "'through' is a query of the row's own key, or its several keys in order, and the held key.");
                yield List.of();
            }
            case Probe.Answer.NotUnderstood not -> {
                findings.error(
                        at,
                        "query-not-understood",
                        "PostgreSQL does not understand the path: " + not.why(),
                        "'through' is a query of the row's own key, or its several keys in order, and the held key.");
                yield List.of();
            }
        };
    }

    private void references(Cluster cluster, Set<TableName> reads) {
        for (Cluster.Reference reference : cluster.references()) {
            if (reference.decision() != Cluster.OnErase.SEVER) {
                reads.add(reference.from());
            }
        }
    }

    private @Nullable String typeOf(Cluster cluster, String expression, List<String> path, Set<TableName> reads) {
        Matcher clock = CLOCK.matcher(QUOTED.matcher(expression).replaceAll("''"));
        if (clock.find()) {
            findings.error(
                    path,
                    "clock-in-fact",
                    "'" + clock.group(1)
                            + "' asks the machine's clock, so a plan for another day would not be what that day brings.",
                    "Time comes from the business date alone: give the date, and let the purpose's period do the rest.");
            return null;
        }
        return switch (probe.ask(
                "SELECT " + expression + " AS value FROM " + cluster.table().sql() + " AS row")) {
            case Probe.Answer.Understood understood -> {
                reads.addAll(understood.reads());
                yield understood.types().getFirst();
            }
            case Probe.Answer.NotUnderstood not -> {
                findings.error(
                        path,
                        "expression-not-understood",
                        "PostgreSQL does not understand it: " + not.why(),
                        "The row is called 'row': write row.column.");
                yield null;
            }
        };
    }
}
