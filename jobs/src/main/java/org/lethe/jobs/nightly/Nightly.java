package org.lethe.jobs.nightly;

import org.lethe.jobs.retention.RetentionJob;
import org.lethe.jobs.retention.RetentionListener;
import org.lethe.jobs.retention.RetentionOrder;
import org.lethe.reports.retention.RunTable;

/**
 * What happens every night, in this order: today retention alone. The one place where a later job is added; whoever starts a
 * night (a person, the scheduler) calls this.
 */
public final class Nightly {

    private final RetentionJob retention;

    /** @param retention erases what has expired */
    public Nightly(RetentionJob retention) {
        this.retention = retention;
    }

    /**
     * Runs the night in the caller's thread.
     *
     * @param order policy and business date of the night
     * @return the table of the retention run
     * @throws org.lethe.writers.run.AnotherRunException when another process is at work
     * @throws org.lethe.jobs.retention.RefusedException when the policy, the ledger or the date forbids to begin
     * @throws org.lethe.jobs.retention.RetentionFailedException when it could not finish; the next start continues it
     */
    public RunTable run(RetentionOrder order, RetentionListener listener) {
        return retention.run(order, listener);
    }

    /** Asks the night to stop between two slices; the next start continues it. */
    public void requestStop() {
        retention.requestStop();
    }
}
