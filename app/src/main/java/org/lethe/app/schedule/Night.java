package org.lethe.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import org.lethe.writers.schedule.FiringEnd;

/** What a firing starts: the night of one policy. */
interface Night {

    /** Name of the policy; the firing's name too. */
    String policy();

    /** Where the business date is read. */
    ZoneId zone();

    /** Runs it in the caller's thread; what it throws is how it ended, too. */
    FiringEnd run(LocalDate asOf);

    /** Asks it to stop after its current slice. Asking again, or when nothing runs, does no harm. */
    void requestStop();
}
