package org.lethe.jobs.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.retention.FactReader;
import org.lethe.reports.retention.Explanation;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Decision;
import org.lethe.rules.retention.Outcome;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.sql.BoundCluster;

/** Explains a row that is there: every purpose with its dates, what suspends it, and the outcome in a sentence. */
final class PresentRow {

    /** Dates outside are the ends of time, or a slip of the pen; nothing is added to them. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Policy policy;
    private final BoundCluster bound;
    private final LocalDate asOf;
    private final Decision decision;

    PresentRow(Policy policy, BoundCluster bound, LocalDate asOf) {
        this.policy = policy;
        this.bound = bound;
        this.asOf = asOf;
        this.decision = new Decision(bound.cluster(), policy.earliest(), asOf);
    }

    /** @param holds that reach the row: reason → numbers */
    Explanation.Present explain(String key, FactReader.Row row, Map<String, List<Long>> holds) {
        Outcome outcome = decision.of(row.facts());
        requireAgreement(row, outcome);
        List<Purpose> applying = decision.applying(row.facts());
        List<Explanation.PurposeLine> purposes = bound.cluster().purposes().stream()
                .map(purpose -> line(
                        purpose, applying.contains(purpose), row.facts().dates().get(purpose.starts())))
                .toList();
        return new Explanation.Present(
                bound.cluster().name(),
                bound.cluster().table().toString(),
                key,
                asOf,
                policy.version(),
                purposes,
                decision.suspendedBy(row.facts()).stream()
                        .map(reason -> numbered(reason, holds.getOrDefault(reason, List.of())))
                        .toList(),
                word(outcome),
                sentence(outcome, purposes),
                decisive(outcome, purposes),
                until(outcome));
    }

    private static String numbered(String reason, List<Long> holds) {
        return holds.isEmpty()
                ? reason
                : reason + (holds.size() == 1 ? " (hold " : " (holds ")
                        + holds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private void requireAgreement(FactReader.Row row, Outcome outcome) {
        boolean ends = outcome instanceof Outcome.Erase || outcome instanceof Outcome.Anonymise;
        String expected = ends || outcome instanceof Outcome.Suspended ? "expired" : word(outcome);
        if (!expected.equals(row.outcome().word()) || ends != row.erasable()) {
            throw new DisagreementException(
                    bound.cluster().name(), row.outcome().word() + (row.erasable() ? ", erasable" : ""), word(outcome));
        }
    }

    private Explanation.PurposeLine line(Purpose purpose, boolean applies, @Nullable LocalDate start) {
        boolean countable = applies && start != null && !start.isAfter(LAST_DAY) && !start.isBefore(FIRST_DAY);
        return new Explanation.PurposeLine(
                purpose.name(),
                purpose.title(),
                purpose.clause(),
                purpose.basis(),
                applies,
                purpose.starts(),
                start,
                purpose.retention().toString(),
                purpose.article() == null
                        ? purpose.source().name().toLowerCase(Locale.ROOT)
                        : String.valueOf(purpose.article()),
                countable && start != null ? purpose.retention().until(start) : null);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Keep keep -> "keep";
            case Outcome.Open open -> "open";
            case Outcome.Suspended suspended -> "suspended";
            case Outcome.Quarantined quarantined -> "quarantined";
            case Outcome.AlreadyAnonymised done -> "done";
            case Outcome.NoPurpose none -> "no-purpose";
            case Outcome.Erase erase -> "erase";
            case Outcome.Anonymise anonymise -> "anonymise";
        };
    }

    private static @Nullable LocalDate until(Outcome outcome) {
        LocalDate until = switch (outcome) {
            case Outcome.Keep keep -> keep.until();
            case Outcome.Suspended suspended -> suspended.expiredAfter();
            case Outcome.Erase erase -> erase.until();
            case Outcome.Anonymise anonymise -> anonymise.until();
            case Outcome.Open open -> LocalDate.MIN;
            case Outcome.Quarantined quarantined -> LocalDate.MIN;
            case Outcome.AlreadyAnonymised done -> LocalDate.MIN;
            case Outcome.NoPurpose none -> LocalDate.MIN;
        };
        return until.equals(LocalDate.MIN) ? null : until;
    }

    private static @Nullable String decisive(Outcome outcome, List<Explanation.PurposeLine> purposes) {
        return switch (outcome) {
            case Outcome.Keep keep -> keep.because().name();
            case Outcome.Open open -> open.waitingFor().getFirst().name();
            case Outcome.Quarantined quarantined ->
                quarantined.implausible().getFirst().name();
            case Outcome.Suspended suspended -> lastUntil(suspended.expiredAfter(), purposes);
            case Outcome.Erase erase -> lastUntil(erase.until(), purposes);
            case Outcome.Anonymise anonymise -> lastUntil(anonymise.until(), purposes);
            case Outcome.AlreadyAnonymised done -> null;
            case Outcome.NoPurpose none -> null;
        };
    }

    private static @Nullable String lastUntil(LocalDate until, List<Explanation.PurposeLine> purposes) {
        return purposes.stream()
                .filter(line -> until.equals(line.until()))
                .map(Explanation.PurposeLine::name)
                .findFirst()
                .orElse(null);
    }

    private String sentence(Outcome outcome, List<Explanation.PurposeLine> purposes) {
        Cluster cluster = bound.cluster();
        return switch (outcome) {
            case Outcome.Keep keep ->
                "Its last purpose, '" + keep.because().title() + "' ("
                        + keep.because().clause() + "), lasts until " + keep.until() + ".";
            case Outcome.Open open ->
                "This has not happened yet: " + titles(open.waitingFor()) + ". The period begins when it does.";
            case Outcome.Suspended suspended ->
                "Every purpose is over" + since(suspended.expiredAfter()) + ", but something suspends the deletion: "
                        + suspended.by().getFirst()
                        + (suspended.by().size() == 1
                                ? ""
                                : " and " + (suspended.by().size() - 1) + " more")
                        + (suspended.by().size() == 1
                                ? ". When that ends, the next run takes the row."
                                : ". When the last of them ends, the next run takes the row.");
            case Outcome.Quarantined quarantined ->
                "A starting point lies before " + policy.earliest() + " or after " + asOf + ": "
                        + titles(quarantined.implausible())
                        + ". Such a date decides nothing; somebody must correct it.";
            case Outcome.AlreadyAnonymised done -> "Nothing in it points at a person any more.";
            case Outcome.NoPurpose none ->
                "No purpose of " + cluster.name() + " applies, and the policy does not say that such a row is erased.";
            case Outcome.Erase erase -> over(erase.until(), purposes) + ", so the row is erased.";
            case Outcome.Anonymise anonymise ->
                over(anonymise.until(), purposes) + ", so the row is left without any link to a person.";
        };
    }

    private static String over(LocalDate until, List<Explanation.PurposeLine> purposes) {
        String decisive = lastUntil(until, purposes);
        return until.equals(LocalDate.MIN)
                ? "No purpose keeps it"
                : "Its last purpose" + (decisive == null ? "" : ", '" + decisive + "',") + " was over after " + until;
    }

    private static String since(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "" : " since " + day;
    }

    private static String titles(List<Purpose> purposes) {
        return purposes.stream()
                .map(purpose -> "'" + purpose.starts() + "' of " + purpose.name() + " (" + purpose.clause() + ")")
                .collect(Collectors.joining(", "));
    }
}
