package org.lethe.jobs.dealer;

import java.time.LocalDate;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Editions;

/** What an edition of a month counts: the month for the first time, or what is to be corrected in it. */
interface Content {
    /** The edition that is being made. */
    Edition edition();

    /**
     * Refuses before anything is computed.
     *
     * @throws RefusedException when the edition may not be made
     */
    void check();

    /**
     * Counts for all dealers; leaves the counts in the work.
     *
     * @throws RefusedException when there is nothing to tell
     */
    void count(Work work);

    /** All releases, and last the edition in question. */
    Editions editions();

    /** Who closed before this day is told nothing any more. */
    LocalDate openOn();
}
