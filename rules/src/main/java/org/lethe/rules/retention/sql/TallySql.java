package org.lethe.rules.retention.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;

/**
 * One scan that counts every row once, by a number that says all a plan wants to know of it ({@link RowCode}).
 *
 * <p>What is dear is asked once for each row: which purposes apply. Of the rest a row that is kept costs comparisons with
 * cut-off dates, and only a row that has expired is asked what suspends it. OFFSET 0 keeps the planner from asking twice.
 */
public final class TallySql {

    private final Predicate predicate;
    private final String table;
    private final List<Purpose> purposes;
    private final List<Purpose> conditional;
    private final boolean canBeDone;
    private final OutcomeCode withoutPurpose;
    private final LocalDate earliest;
    private final LocalDate asOf;
    private final LocalDate soon;
    private final List<LabelledSql> suspensions;

    /**
     * @param predicate of the cluster on the date
     * @param soon a later date: of rows that are kept, those are told apart that have expired by then
     */
    public TallySql(BoundCluster bound, Policy policy, Predicate predicate, LocalDate asOf, LocalDate soon) {
        this.predicate = predicate;
        this.table = bound.cluster().table().sql();
        this.purposes = bound.cluster().purposes();
        this.conditional = purposes.stream()
                .filter(purpose -> purpose.appliesWhen() != null)
                .toList();
        this.canBeDone = bound.cluster().action() instanceof Action.Anonymise;
        this.withoutPurpose = bound.cluster().eraseWithoutPurpose() ? OutcomeCode.EXPIRED : OutcomeCode.NO_PURPOSE;
        this.earliest = policy.earliest();
        this.asOf = asOf;
        this.soon = soon;
        this.suspensions = predicate.suspensions();
    }

    /** How to read the codes. */
    public RowCode codes() {
        return new RowCode(conditional.size());
    }

    /** Reasons to suspend, in the order of the codes' bits. */
    public List<LabelledSql> suspensions() {
        return suspensions;
    }

    /** Rows of {@code code}, {@code row_count} and {@code oldest}, the earliest last day kept among erasable ones. */
    public Sql query() {
        Map<Long, Purpose> alone = alone();
        List<Sql> starts = new ArrayList<>();
        List<Sql> oldest = new ArrayList<>();
        alone.forEach((code, purpose) -> {
            String name = "start_" + starts.size();
            StartSql start = predicate.start(purpose);
            starts.add(start.raw()
                    .after("min(CASE WHEN row.lethe_code = " + code + " THEN ")
                    .then(" END) AS " + name + ", "));
            oldest.add(start.called("counted." + name).until(purpose).after("WHEN " + code + " THEN "));
        });
        Sql otherwise = predicate
                .until()
                .after("min(CASE WHEN " + erasableButNot(alone.keySet()) + " THEN ")
                .then(" END) AS oldest");
        Sql coded = code().after("(SELECT row.*, ")
                .then(" AS lethe_code FROM ")
                .then(withApplying())
                .then(" OFFSET 0) AS row");
        Sql counted = Sql.list("", starts)
                .then(otherwise)
                .after("(SELECT row.lethe_code, count(*) AS row_count, ")
                .then(" FROM ")
                .then(coded)
                .then(" GROUP BY row.lethe_code) AS counted");
        Sql day = oldest.isEmpty()
                ? Sql.of("counted.oldest")
                : Sql.list(" ", oldest).after("CASE counted.lethe_code ").then(" ELSE counted.oldest END");
        return day.after("SELECT counted.lethe_code AS code, counted.row_count, ")
                .then(" AS oldest FROM ")
                .then(counted);
    }

    /** The same columns for rows that have expired and are there, and no others; they can be looked up by an index. */
    public Sql left() {
        Sql expired =
                canBeDone ? Sql.and(predicate.expired(), predicate.done().then(" IS NOT TRUE")) : predicate.expired();
        return suspension(Sql.of(String.valueOf(codes().of(OutcomeCode.EXPIRED))))
                .after("SELECT code, count(*) AS row_count, CAST(NULL AS date) AS oldest FROM (SELECT ")
                .then(" AS code FROM " + table + " AS row WHERE ")
                .then(expired)
                .then(" OFFSET 0) AS counted GROUP BY code");
    }

    /**
     * Erasable rows to which a single purpose applies, by their code: of these the earliest start has the earliest last day, so
     * that no day need be computed row by row.
     */
    private Map<Long, Purpose> alone() {
        List<Purpose> always = purposes.stream()
                .filter(purpose -> !conditional.contains(purpose))
                .toList();
        Map<Long, Purpose> alone = new LinkedHashMap<>();
        long expired = codes().of(OutcomeCode.EXPIRED);
        if (always.size() == 1) {
            alone.put(expired, always.getFirst());
        } else if (always.isEmpty()) {
            conditional.forEach(purpose -> alone.put(expired + bit(purpose) * RowCode.APPLYING, purpose));
        }
        return alone;
    }

    private String erasableButNot(Set<Long> codes) {
        RowCode code = codes();
        String erasable = "row.lethe_code % " + RowCode.SOON + " = " + code.of(OutcomeCode.EXPIRED)
                + " AND row.lethe_code < " + code.unit();
        return codes.stream().map(each -> "row.lethe_code <> " + each + " AND ").collect(Collectors.joining())
                + erasable;
    }

    /** Which conditional purposes apply, as a sum of bits; -1 for a row that is done, of which nothing more is asked. */
    private Sql withApplying() {
        List<Sql> bits = new ArrayList<>();
        for (Purpose purpose : conditional) {
            bits.add(predicate
                    .applies(purpose)
                    .after("CASE WHEN ")
                    .then(" THEN " + (1L << bits.size()) + " ELSE 0 END"));
        }
        Sql sum = bits.isEmpty() ? Sql.of("0") : Sql.list(" + ", bits);
        if (canBeDone) {
            sum = predicate
                    .done()
                    .after("CASE WHEN ")
                    .then(" IS TRUE THEN -1 ELSE ")
                    .then(sum)
                    .then(" END");
        } else if (bits.isEmpty()) {
            return Sql.of(table + " AS row");
        }
        return sum.after("(SELECT row.*, ").then(" AS lethe_applying FROM " + table + " AS row OFFSET 0) AS row");
    }

    private Sql code() {
        RowCode codes = codes();
        List<Sql> arms = new ArrayList<>();
        if (canBeDone) {
            arms.add(Sql.of("WHEN row.lethe_applying = -1 THEN " + codes.of(OutcomeCode.DONE)));
        }
        if (predicate.noneAppliesAlways()) {
            String none = conditional.isEmpty() ? "TRUE" : "row.lethe_applying = 0";
            arms.add(Sql.of("WHEN " + none + " THEN ").then(ending(withoutPurpose)));
        }
        if (!purposes.isEmpty()) {
            arms.add(every(purpose -> predicate.start(purpose).between(earliest, predicate.lastExpiredStart(purpose)))
                    .after("WHEN ")
                    .then(" THEN ")
                    .then(ending(OutcomeCode.EXPIRED)));
            arms.add(every(purpose -> predicate.start(purpose).between(earliest, asOf))
                    .after("WHEN ")
                    .then(" THEN " + codes.of(OutcomeCode.KEEP) + " + CASE WHEN ")
                    .then(every(purpose -> predicate.start(purpose).notAfter(lastSoon(purpose))))
                    .then(" THEN " + RowCode.SOON + " ELSE 0 END"));
            arms.add(any(purpose -> predicate
                            .start(purpose)
                            .between(earliest, asOf)
                            .after("(")
                            .then(") IS FALSE"))
                    .after("WHEN ")
                    .then(" THEN " + codes.of(OutcomeCode.QUARANTINED)));
        }
        return Sql.list(" ", arms)
                .after("CASE ")
                .then(" ELSE " + codes.of(OutcomeCode.OPEN) + " + ")
                .then(bits(codes.unit(), openFlags()))
                .then(" END");
    }

    /** A row that ends with its purposes, expired or without any, unless something suspends it: the code says what. */
    private Sql ending(OutcomeCode outcome) {
        RowCode codes = codes();
        Sql code = Sql.of(
                codes.of(outcome) + (conditional.isEmpty() ? "" : " + row.lethe_applying * " + RowCode.APPLYING));
        return outcome == OutcomeCode.EXPIRED ? suspension(code) : code;
    }

    private Sql suspension(Sql code) {
        Sql suspended = predicate.suspended();
        if (suspended.equals(Sql.FALSE)) {
            return code;
        }
        RowCode codes = codes();
        List<Sql> reasons = suspensions.stream().map(LabelledSql::condition).toList();
        return code.then(" + CASE WHEN ")
                .then(suspended)
                .then(" THEN " + codes.unit() + " + ")
                .then(bits(codes.unit() * 2, reasons))
                .then(" ELSE 0 END");
    }

    private List<Sql> openFlags() {
        return purposes.stream()
                .map(purpose -> when(purpose, predicate.start(purpose).raw().then(" IS NULL")))
                .toList();
    }

    private static Sql bits(long unit, List<Sql> flags) {
        List<Sql> bits = new ArrayList<>();
        for (Sql flag : flags) {
            bits.add(flag.after("CASE WHEN ").then(" THEN " + (unit << bits.size()) + " ELSE 0 END"));
        }
        return bits.isEmpty() ? Sql.of("0") : Sql.list(" + ", bits);
    }

    private LocalDate lastSoon(Purpose purpose) {
        LocalDate last = purpose.retention().lastExpiredStart(soon);
        return last.isBefore(soon) ? last : soon;
    }

    private Sql every(Function<Purpose, Sql> condition) {
        return Sql.and(purposes.stream()
                .map(purpose -> conditional.contains(purpose)
                        ? Sql.or(Sql.of("row.lethe_applying & " + bit(purpose) + " = 0"), condition.apply(purpose))
                        : condition.apply(purpose))
                .toList());
    }

    private Sql any(Function<Purpose, Sql> condition) {
        return Sql.or(purposes.stream()
                .map(purpose -> when(purpose, condition.apply(purpose)))
                .toList());
    }

    private Sql when(Purpose purpose, Sql condition) {
        return conditional.contains(purpose)
                ? Sql.and(Sql.of("row.lethe_applying & " + bit(purpose) + " <> 0"), condition)
                : condition;
    }

    private long bit(Purpose purpose) {
        return 1L << conditional.indexOf(purpose);
    }
}
