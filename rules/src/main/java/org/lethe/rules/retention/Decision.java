package org.lethe.rules.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision for one row: the last purpose decides, any suspension keeps (notice R.1; ISO/IEC 27555, clause 8).
 *
 * <p>{@code org.lethe.rules.retention.sql} renders the same decision as an SQL predicate; property tests hold the two
 * against each other.
 */
public final class Decision {

    private final Cluster cluster;
    private final LocalDate earliest;
    private final LocalDate asOf;

    /**
     * @param cluster whose rule decides
     * @param earliest starting points before this day are quarantined
     * @param asOf business date in the policy's zone; starting points after it are quarantined
     */
    public Decision(Cluster cluster, LocalDate earliest, LocalDate asOf) {
        this.cluster = cluster;
        this.earliest = earliest;
        this.asOf = asOf;
    }

    /** Decides; every row gets exactly one outcome. */
    public Outcome of(RowFacts row) {
        if (row.done()) {
            return new Outcome.AlreadyAnonymised();
        }
        List<Purpose> applying = applying(row);
        if (applying.isEmpty()) {
            return cluster.eraseWithoutPurpose() ? ended(LocalDate.MIN, row) : new Outcome.NoPurpose();
        }
        List<Purpose> implausible = applying.stream()
                .filter(purpose -> implausible(start(purpose, row)))
                .toList();
        if (!implausible.isEmpty()) {
            return new Outcome.Quarantined(implausible);
        }
        List<Purpose> waiting =
                applying.stream().filter(purpose -> start(purpose, row) == null).toList();
        if (!waiting.isEmpty()) {
            return new Outcome.Open(waiting);
        }
        Outcome.Keep last = last(applying, row);
        return asOf.isAfter(last.until()) ? ended(last.until(), row) : last;
    }

    /** The purposes that concern the row, whatever their starting points. */
    public List<Purpose> applying(RowFacts row) {
        return cluster.purposes().stream()
                .filter(purpose -> purpose.appliesWhen() == null || holds(purpose.appliesWhen(), row))
                .toList();
    }

    /** What suspends the row: the cluster's own suspensions that hold, then holds and references. */
    public List<String> suspendedBy(RowFacts row) {
        return Stream.concat(
                        cluster.suspensions().stream()
                                .filter(suspension -> holds(suspension.when(), row))
                                .map(Cluster.Suspension::name),
                        row.suspendedBy().stream())
                .toList();
    }

    private boolean implausible(@Nullable LocalDate start) {
        return start != null && (start.isBefore(earliest) || start.isAfter(asOf));
    }

    private Outcome ended(LocalDate until, RowFacts row) {
        List<String> by = suspendedBy(row);
        if (!by.isEmpty()) {
            return new Outcome.Suspended(until, by);
        }
        return switch (cluster.action()) {
            case Action.Erase erase -> new Outcome.Erase(until);
            case Action.Anonymise anonymise -> new Outcome.Anonymise(until);
        };
    }

    private Outcome.Keep last(List<Purpose> applying, RowFacts row) {
        List<Outcome.Keep> untils = new ArrayList<>();
        for (Purpose purpose : applying) {
            LocalDate start = start(purpose, row);
            if (start != null) {
                untils.add(new Outcome.Keep(purpose.retention().until(start), purpose));
            }
        }
        return untils.stream()
                .reduce((a, b) -> b.until().isAfter(a.until()) ? b : a)
                .orElseThrow();
    }

    private static @Nullable LocalDate start(Purpose purpose, RowFacts row) {
        return row.dates().get(purpose.starts());
    }

    private static boolean holds(Flag flag, RowFacts row) {
        return flag.holds(row.flags().get(flag.fact()));
    }
}
