package org.lethe.reports.retention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is left of a cluster, as a verification counts it.
 *
 * @param cluster its name
 * @param rows in the table
 * @param erasable expired and not suspended; 0 after a good run
 * @param suspended expired and kept by a suspension
 * @param suspendedBy reason → rows; a row may have several
 */
public record Remainder(String cluster, long rows, long erasable, long suspended, Map<String, Long> suspendedBy) {

    public Remainder {
        suspendedBy = Collections.unmodifiableMap(new LinkedHashMap<>(suspendedBy));
    }

    /** What a plan that found nothing erasable has counted already. */
    public static Remainder of(ClusterPlan plan) {
        return new Remainder(plan.cluster(), plan.rows(), plan.erasable(), plan.suspended(), plan.suspendedBy());
    }
}
