package org.lethe.rules.retention.sql;

import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;

/**
 * The number that {@link TallySql} gives a row: its outcome, whether that changes soon, which conditional purposes apply, and
 * in the bits above either what suspends it (the lowest: that something does) or which purposes are open.
 *
 * @param conditional how many purposes of the cluster have a condition
 */
public record RowCode(int conditional) {

    static final long SOON = 8;
    static final long APPLYING = 16;

    /** How many bits are left for reasons: a number has 63, four say the outcome and whether it is soon, one that it is suspended. */
    public static final int MOST = 58;

    /** Whether a number is large enough for a cluster. */
    public static boolean fits(Cluster cluster) {
        long holdKeys = cluster.holdKeys().values().stream()
                .filter(HoldPath.Keyed.class::isInstance)
                .count();
        long reasons = cluster.suspensions().size()
                + HoldKind.values().length * holdKeys
                + cluster.references().size();
        long conditional = cluster.purposes().stream()
                .filter(purpose -> purpose.appliesWhen() != null)
                .count();
        return conditional + Math.max(cluster.purposes().size(), reasons) <= MOST;
    }

    long of(OutcomeCode outcome) {
        return outcome.code();
    }

    /** The first number of the reasons. */
    long unit() {
        return APPLYING << conditional;
    }

    /** The outcome. */
    public OutcomeCode outcome(long code) {
        return OutcomeCode.of((int) (code % SOON));
    }

    /** Kept now, and to be ended soon. */
    public boolean soon(long code) {
        return (code & SOON) != 0;
    }

    /** Expired, and kept by something that suspends. */
    public boolean suspended(long code) {
        return outcome(code) == OutcomeCode.EXPIRED && (code & unit()) != 0;
    }

    /** Whether a reason suspends it, by its place in {@link TallySql#suspensions()}. */
    public boolean suspendedBy(long code, int reason) {
        return suspended(code) && (code & unit() << (reason + 1)) != 0;
    }

    /** Whether a purpose applies and has not begun to end, by its place in the cluster. */
    public boolean openBy(long code, int purpose) {
        return outcome(code) == OutcomeCode.OPEN && (code & unit() << purpose) != 0;
    }
}
