package org.lethe.reports.retention;

import java.util.function.ToLongFunction;

/** A plan for a terminal: one row for each cluster, and below it what suspends its rows and what they wait for. */
public final class PlanText {

    private static final int SUSPENDED = 5;
    private static final int OPEN = 6;

    private PlanText() {}

    /** The whole plan; every line ends with a line feed. */
    public static String of(Plan plan) {
        return header(plan) + "\n" + table(plan) + "\n" + footer(plan);
    }

    private static String header(Plan plan) {
        return Words.plain("Plan of " + plan.policy() + " " + plan.version() + " as of " + plan.asOf()
                        + " (policy digest "
                        + plan.digest().substring(0, Math.min(12, plan.digest().length())) + ")")
                + "\n";
    }

    private static String table(Plan plan) {
        TextTable table = new TextTable(
                TextTable.words("cluster"),
                TextTable.words("rule"),
                TextTable.words("clauses", 14),
                TextTable.number("erasable"),
                TextTable.number("overdue"),
                TextTable.number("suspended"),
                TextTable.number("open"),
                TextTable.number("quarantined"),
                TextTable.number("no purpose"),
                TextTable.number("30 days"));
        for (ClusterPlan cluster : plan.clusters()) {
            table.row(
                    cluster.cluster(),
                    cluster.action(),
                    cluster.clauses(),
                    Words.number(cluster.erasable()),
                    overdue(cluster.overdueDays(plan.asOf())),
                    Words.number(cluster.suspended()),
                    Words.number(cluster.open()),
                    Words.number(cluster.quarantined()),
                    Words.number(cluster.noPurpose()),
                    Words.number(cluster.dueSoon()));
            cluster.suspendedBy().forEach((reason, rows) -> table.detail(reason, SUSPENDED, Words.number(rows)));
            cluster.openBy().forEach((purpose, rows) -> table.detail("waits for " + purpose, OPEN, Words.number(rows)));
        }
        table.rule();
        table.row(
                "total",
                "",
                "",
                total(plan, ClusterPlan::erasable),
                overdue(plan.clusters().stream()
                        .mapToLong(cluster -> cluster.overdueDays(plan.asOf()))
                        .max()
                        .orElse(0)),
                total(plan, ClusterPlan::suspended),
                total(plan, ClusterPlan::open),
                total(plan, ClusterPlan::quarantined),
                total(plan, ClusterPlan::noPurpose),
                total(plan, ClusterPlan::dueSoon));
        return table.render();
    }

    private static String footer(Plan plan) {
        String erases = Words.rows(sum(plan, "erase"));
        String anonymises = Words.number(sum(plan, "anonymise"));
        return "A run on this date erases " + erases + " and anonymises " + anonymises
                + ", with the rows of other tables that belong to them.\n"
                + "What nothing uses any more after that, such as an address, goes in the same run and is counted then.\n"
                + "overdue: days since the night in which the oldest row was due; - when nothing is late. 30 days: what falls due in them.\n"
                + "The lines below a cluster count a row under each of its reasons, the cluster counts it once.\n";
    }

    private static long sum(Plan plan, String action) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.action().equals(action))
                .mapToLong(ClusterPlan::erasable)
                .sum();
    }

    private static String total(Plan plan, ToLongFunction<ClusterPlan> count) {
        return Words.number(plan.clusters().stream().mapToLong(count).sum());
    }

    private static String overdue(long days) {
        return days == 0 ? "-" : Words.number(days) + " d";
    }
}
