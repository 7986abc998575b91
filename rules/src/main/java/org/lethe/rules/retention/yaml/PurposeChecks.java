package org.lethe.rules.retention.yaml;

import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;

/** Each cluster has a rule, each rule says where it comes from, and its period keeps what law and notice say. */
final class PurposeChecks implements Runnable {

    private final PolicyDraft policy;
    private final Problems problems;

    PurposeChecks(PolicyDraft policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    @Override
    public void run() {
        for (ClusterDraft cluster : policy.clusters()) {
            if (cluster.purposes().isEmpty() && !cluster.eraseWithoutPurpose()) {
                problems.add(
                        cluster.name(),
                        Fault.NO_RULE,
                        "Nothing ever ends the rows of " + cluster.name().shown(),
                        "add purposes:, or no-purpose: erase");
            }
            cluster.purposes().forEach(this::check);
        }
    }

    private void check(PurposeDraft purpose) {
        if (purpose.source() == Purpose.Source.LAW
                && purpose.sourceWord().given()
                && purpose.article().missing()) {
            problems.add(
                    purpose.sourceWord(),
                    Fault.ARTICLE_MISSING,
                    "The law of %s is not named".formatted(purpose.name().shown()),
                    "add article: with the law and its article");
        }
        if (exceeds(purpose.minimum(), purpose.maximum())) {
            problems.add(
                    purpose.minimumWord(),
                    Fault.MINIMUM_ABOVE_MAXIMUM,
                    "The law asks for %s, the notice promises at most %s"
                            .formatted(
                                    purpose.minimumWord().text(),
                                    purpose.maximumWord().text()),
                    "one of the two is wrong, or the notice is");
        }
        if (exceeds(purpose.minimum(), purpose.retention())) {
            problems.add(
                    purpose.period(),
                    Fault.BELOW_MINIMUM,
                    "The period %s can end before the minimum %s"
                            .formatted(
                                    purpose.period().text(),
                                    purpose.minimumWord().text()),
                    "lengthen the period");
        }
        if (exceeds(purpose.retention(), purpose.maximum())) {
            problems.add(
                    purpose.period(),
                    Fault.ABOVE_MAXIMUM,
                    "The period %s can end after the maximum %s"
                            .formatted(
                                    purpose.period().text(),
                                    purpose.maximumWord().text()),
                    "shorten the period");
        }
    }

    private static boolean exceeds(@Nullable RetentionPeriod one, @Nullable RetentionPeriod other) {
        return one != null && other != null && Periods.mayExceed(one, other);
    }
}
