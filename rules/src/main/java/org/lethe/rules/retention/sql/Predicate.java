package org.lethe.rules.retention.sql;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Flag;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;

/**
 * The choke point: the conditions over {@code row} that say which rows of a cluster may go on a business date. Plan, purge,
 * survivors of a partition, verification and explain all use these; nothing else in the platform decides in SQL.
 *
 * <p>It agrees with {@link org.lethe.rules.retention.Decision} on every row (property tests).
 */
public final class Predicate {

    private final BoundCluster bound;
    private final Cluster cluster;
    private final ZoneId zone;
    private final LocalDate earliest;
    private final LocalDate asOf;
    private final SuspensionSql suspension;
    private final ReferenceSql references;

    /**
     * As the rows are at this moment: whoever refers to a row with {@code block}, keeps it.
     *
     * @param bound cluster with its types
     * @param policy for the zone and the earliest sane date
     * @param asOf business date
     */
    public Predicate(BoundCluster bound, Policy policy, LocalDate asOf) {
        this(bound, policy, asOf, null);
    }

    /** As the rows will be when the run comes to this cluster: for plans. */
    public static Predicate foreseeing(BoundCluster bound, Policy policy, LocalDate asOf, Foresight foresight) {
        return new Predicate(bound, policy, asOf, foresight);
    }

    private Predicate(BoundCluster bound, Policy policy, LocalDate asOf, @Nullable Foresight foresight) {
        this.bound = bound;
        this.cluster = bound.cluster();
        this.zone = policy.zone();
        this.earliest = policy.earliest();
        this.asOf = asOf;
        this.suspension = new SuspensionSql(cluster, bound.holdTypes());
        this.references = new ReferenceSql(
                bound,
                foresight,
                (other, further) -> foreseeing(other, policy, asOf, further).erasable());
    }

    /** Rows that a run ends: expired, not suspended, not done. NULL counts as no. */
    public Sql erasable() {
        List<Sql> conditions = new ArrayList<>(List.of(expired()));
        if (cluster.action() instanceof Action.Anonymise) {
            conditions.add(done().then(" IS NOT TRUE"));
        }
        Sql suspended = suspended();
        if (!suspended.equals(Sql.FALSE)) {
            conditions.add(suspended.after("NOT (").then(")"));
        }
        return Sql.and(conditions);
    }

    /** Rows whose every applying purpose is over, suspensions and {@code done-when} aside. NULL counts as no. */
    public Sql expired() {
        List<Sql> conditions = new ArrayList<>();
        for (Purpose purpose : cluster.purposes()) {
            Sql over = start(purpose).between(earliest, lastExpiredStart(purpose));
            conditions.add(
                    purpose.appliesWhen() == null
                            ? over
                            : Sql.or(applies(purpose).after("NOT (").then(")"), over));
        }
        if (!cluster.eraseWithoutPurpose() && noneAppliesAlways()) {
            conditions.add(Sql.or(cluster.purposes().stream().map(this::applies).toList()));
        }
        return Sql.and(conditions);
    }

    /** Rows that something suspends. TRUE or FALSE. */
    public Sql suspended() {
        List<Sql> any = new ArrayList<>();
        Sql own = suspension.own();
        if (!own.equals(Sql.FALSE)) {
            any.add(own);
        }
        references.reasons().forEach(reason -> any.add(reason.condition()));
        return Sql.or(any);
    }

    /** Each reason to suspend with its condition, flags first, then holds and references. */
    public List<LabelledSql> suspensions() {
        List<LabelledSql> reasons = new ArrayList<>(suspension.flags());
        reasons.addAll(suspension.holdsByKind());
        reasons.addAll(references.reasons());
        return reasons;
    }

    /** Reasons that are not facts of the policy: holds, restrictions and references. */
    public List<LabelledSql> holdsAndReferences() {
        return suspensions().stream().skip(cluster.suspensions().size()).toList();
    }

    /** Whether the row is already anonymised; FALSE for clusters that erase. May be NULL: not done. */
    public Sql done() {
        return cluster.action() instanceof Action.Anonymise anonymise
                ? Sql.expression(anonymise.doneWhen())
                : Sql.FALSE;
    }

    /** The {@link OutcomeCode} of the row. */
    public Sql outcome() {
        List<Sql> arms = new ArrayList<>();
        if (cluster.action() instanceof Action.Anonymise) {
            arms.add(arm(done().then(" IS TRUE"), OutcomeCode.DONE));
        }
        if (noneAppliesAlways()) {
            Sql anyApplies =
                    Sql.or(cluster.purposes().stream().map(this::applies).toList());
            arms.add(arm(
                    anyApplies.after("NOT (").then(")"),
                    cluster.eraseWithoutPurpose() ? OutcomeCode.EXPIRED : OutcomeCode.NO_PURPOSE));
        }
        if (!cluster.purposes().isEmpty()) {
            arms.add(arm(
                    Sql.or(cluster.purposes().stream().map(this::implausible).toList()), OutcomeCode.QUARANTINED));
            arms.add(arm(Sql.or(cluster.purposes().stream().map(this::open).toList()), OutcomeCode.OPEN));
        }
        arms.add(arm(expired(), OutcomeCode.EXPIRED));
        return Sql.list(" ", arms).after("CASE ").then(" ELSE " + OutcomeCode.KEEP.code() + " END");
    }

    /** A purpose applies and has not begun to end. TRUE or FALSE. */
    public Sql open(Purpose purpose) {
        return Sql.and(applies(purpose), startOf(purpose).then(" IS NULL"));
    }

    /** The last day kept of a row that {@link #expired}; NULL for a row without purpose. Never ask it of other rows. */
    public Sql until() {
        List<Sql> untils = cluster.purposes().stream()
                .map(purpose -> applies(purpose)
                        .after("CASE WHEN ")
                        .then(" THEN ")
                        .then(start(purpose).until(purpose))
                        .then(" END"))
                .toList();
        return untils.isEmpty()
                ? Sql.of("CAST(NULL AS date)")
                : Sql.list(", ", untils).after("GREATEST(").then(")");
    }

    /** Value of a fact that is a starting point, as a calendar day in the policy's zone. */
    public Sql day(String fact) {
        return new StartSql(fact(fact), bound.factType(fact), zone).day();
    }

    /** A fact's raw value. One that asks for a reference sees what the references see: in a plan, what the run leaves. */
    public Sql fact(String fact) {
        return cluster.referenceOf(fact).map(references::blocking).orElseGet(() -> FlagSql.expression(cluster, fact));
    }

    boolean noneAppliesAlways() {
        return cluster.purposes().stream().noneMatch(purpose -> purpose.appliesWhen() == null);
    }

    LocalDate lastExpiredStart(Purpose purpose) {
        LocalDate last = purpose.retention().lastExpiredStart(asOf);
        return last.isBefore(asOf) ? last : asOf;
    }

    Sql applies(Purpose purpose) {
        Flag when = purpose.appliesWhen();
        return when == null ? Sql.TRUE : FlagSql.holds(fact(when.fact()), when);
    }

    private Sql implausible(Purpose purpose) {
        Sql sane = start(purpose).between(earliest, asOf);
        return Sql.and(applies(purpose), sane.after("(").then(") IS FALSE"));
    }

    StartSql start(Purpose purpose) {
        return new StartSql(startOf(purpose), bound.factType(purpose.starts()), zone);
    }

    private Sql startOf(Purpose purpose) {
        return fact(purpose.starts());
    }

    private static Sql arm(Sql when, OutcomeCode outcome) {
        return when.after("WHEN ").then(" THEN " + outcome.code());
    }
}
