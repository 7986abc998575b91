package org.lethe.reports.retention;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;

/** Adds one cluster's entries up to its line of the certificate. */
final class LineBuilder {

    private final String cluster;
    private String action = "";
    private String clauses = "";
    private long forecast;
    private boolean intended;
    private long candidates;
    private long done;
    private long rare;
    private long metSuspended;
    private long members;
    private long severed;
    private long survivors;
    private long slices;
    private long partitions;
    private long unbalanced;
    private long suspended;
    private Map<String, Long> suspendedBy = Map.of();
    private @Nullable Long rowsLeft;
    private @Nullable Long leftErasable;
    private @Nullable String refusedBecause;

    LineBuilder(String cluster) {
        this.cluster = cluster;
    }

    void intent(Entry entry) {
        describe(entry);
        intended = true;
        forecast = entry.count("forecast");
        suspended = entry.count("suspended");
        suspendedBy = reasons(entry.details().get("suspendedBy"));
        refusedBecause = null;
    }

    void refusal(Entry entry) {
        describe(entry);
        forecast = entry.count("erasable");
        suspended = entry.count("suspended");
        suspendedBy = reasons(entry.details().get("suspendedBy"));
        refusedBecause = entry.text("because");
    }

    /** Work after a verification, as a resumed run may do, takes the verification back. */
    void completion(Entry entry) {
        describe(entry);
        long met = entry.count("candidates");
        long ended = entry.count("done");
        long kept = entry.count("suspended");
        candidates += met;
        done += ended;
        rare += entry.count("rare");
        metSuspended += kept;
        members += entry.count("members");
        severed += entry.count("severed");
        survivors += entry.count("survivors");
        unbalanced += met == ended + kept ? 0 : 1;
        rowsLeft = null;
        leftErasable = null;
        if (entry.details().containsKey("partition")) {
            partitions++;
        } else {
            slices++;
        }
    }

    void verified(Map<?, ?> counted) {
        rowsLeft = number(counted.get("rows"));
        leftErasable = number(counted.get("erasable"));
        suspended = number(counted.get("suspended"));
        suspendedBy = reasons(counted.get("suspendedBy"));
    }

    Certificate.Line build() {
        return new Certificate.Line(
                cluster,
                action,
                clauses,
                forecast,
                candidates,
                done,
                rare,
                metSuspended,
                members,
                severed,
                survivors,
                slices,
                partitions,
                unbalanced,
                intended,
                suspended,
                suspendedBy,
                rowsLeft,
                leftErasable,
                refusedBecause);
    }

    private void describe(Entry entry) {
        action = entry.details().containsKey("action") ? entry.text("action") : action;
        clauses = entry.details().containsKey("clauses") ? entry.text("clauses") : clauses;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, Long> reasons(@Nullable Object value) {
        Map<String, Long> reasons = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((reason, rows) -> reasons.put(String.valueOf(reason), number(rows)));
        }
        return reasons;
    }
}
