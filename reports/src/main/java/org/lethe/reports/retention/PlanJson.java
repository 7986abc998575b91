package org.lethe.reports.retention;

import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan for programs: the record's names, and {@code overdueDays} for each cluster and {@code totals} for all. */
public final class PlanJson {

    private PlanJson() {}

    /** One JSON document with sorted keys. */
    public static String of(Plan plan) {
        ObjectNode root = Json.tree(plan);
        ArrayNode clusters = root.putArray("clusters");
        for (ClusterPlan cluster : plan.clusters()) {
            clusters.add(Json.tree(cluster).put("overdueDays", cluster.overdueDays(plan.asOf())));
        }
        root.putObject("totals")
                .put("rows", sum(plan, ClusterPlan::rows))
                .put("done", sum(plan, ClusterPlan::done))
                .put("noPurpose", sum(plan, ClusterPlan::noPurpose))
                .put("quarantined", sum(plan, ClusterPlan::quarantined))
                .put("open", sum(plan, ClusterPlan::open))
                .put("keep", sum(plan, ClusterPlan::keep))
                .put("erasable", sum(plan, ClusterPlan::erasable))
                .put("suspended", sum(plan, ClusterPlan::suspended))
                .put("dueSoon", sum(plan, ClusterPlan::dueSoon));
        return Json.write(root);
    }

    private static long sum(Plan plan, ToLongFunction<ClusterPlan> count) {
        return plan.clusters().stream().mapToLong(count).sum();
    }
}
