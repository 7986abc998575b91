package org.lethe.app.cli.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.jobs.retention.RetentionJob;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Cluster;
import org.lethe.writers.run.RunHistory;

/**
 * What is going on.
 *
 * @param today in the policy's zone
 * @param policy name of the policy
 * @param runs the last ones, newest first
 * @param behind clusters whose last good run was before yesterday, or never
 * @param overdue clusters with rows that should be gone; null when nobody counted
 */
record Status(
        LocalDate today,
        String policy,
        List<RunHistory.Past> runs,
        List<Behind> behind,
        @Nullable List<Overdue> overdue) {

    /**
     * A cluster that no run has finished lately.
     *
     * @param lastGood business date of the last run that finished it, null when none has
     */
    record Behind(String cluster, @Nullable LocalDate lastGood) {}

    /**
     * A cluster with rows that should be gone.
     *
     * @param days since the night in which the oldest of them was due
     */
    record Overdue(String cluster, long rows, long days) {}

    static Status read(Platform platform, PolicyInUse inUse, LocalDate today, int most, boolean count) {
        RunHistory history = new RunHistory(platform.as(DatabaseRole.LETHE_AUDIT));
        Map<String, LocalDate> good =
                history.lastGood(RetentionJob.NAME, inUse.policy().name());
        List<Behind> behind = new ArrayList<>();
        for (Cluster cluster : inUse.policy().clusters()) {
            LocalDate lastGood = good.get(cluster.name());
            if (lastGood == null || lastGood.isBefore(today.minusDays(1))) {
                behind.add(new Behind(cluster.name(), lastGood));
            }
        }
        return new Status(
                today,
                inUse.policy().name(),
                history.latest(most),
                behind,
                count ? overdue(platform, inUse, today) : null);
    }

    private static List<Overdue> overdue(Platform platform, PolicyInUse inUse, LocalDate today) {
        return platform.planner(inUse.policy()).plan(platform.bind(inUse), today).clusters().stream()
                .filter(cluster -> cluster.overdueDays(today) > 0)
                .map((ClusterPlan cluster) ->
                        new Overdue(cluster.cluster(), cluster.erasable(), cluster.overdueDays(today)))
                .toList();
    }
}
