package org.lethe.jobs.nightly;

import org.lethe.jobs.ifrs.LedgerJob;
import org.lethe.jobs.ifrs.OutlivedPackages;
import org.lethe.jobs.obfcm.Closing;
import org.lethe.jobs.retention.RetentionJob;
import org.lethe.jobs.retention.RetentionListener;
import org.lethe.jobs.retention.RetentionOrder;
import org.lethe.reports.retention.RunTable;

/**
 * What happens every night, in this order: what has happened is posted to the books, so that nothing is erased before it is
 * there; retention; then OBFCM submissions whose readings it has erased are closed, and packages whose contracts it has let go from
 * the books are removed. The one place where a later job is added;
 * whoever starts a night (a person, the scheduler) calls this.
 */
public final class Nightly {

    private final LedgerJob ledger;
    private final RetentionJob retention;
    private final Closing closing;
    private final OutlivedPackages packages;

    /**
     * @param ledger posts to the books
     * @param retention erases what has expired
     * @param closing closes submissions of which nothing is left
     * @param packages removes packages whose contracts are gone
     */
    public Nightly(LedgerJob ledger, RetentionJob retention, Closing closing, OutlivedPackages packages) {
        this.ledger = ledger;
        this.retention = retention;
        this.closing = closing;
        this.packages = packages;
    }

    /**
     * Runs the night in the caller's thread.
     *
     * @param order policy and business date of the night
     * @return the table of the retention run
     * @throws org.lethe.writers.run.AnotherRunException when another process is at work
     * @throws org.lethe.jobs.retention.RefusedException when the policy, the ledger or the date forbids to begin
     * @throws org.lethe.jobs.ifrs.IfrsFailedException when posting could not finish; nothing is erased then
     * @throws org.lethe.jobs.retention.RetentionFailedException when it could not finish; the next start continues it
     */
    public RunTable run(RetentionOrder order, RetentionListener listener) {
        ledger.run(order.asOf());
        RunTable table = retention.run(order, listener);
        closing.run();
        packages.run();
        return table;
    }

    /** Asks the night to stop between two slices; the next start continues it. */
    public void requestStop() {
        retention.requestStop();
    }
}
