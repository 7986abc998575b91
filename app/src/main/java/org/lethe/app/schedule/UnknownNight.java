package org.lethe.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.lethe.writers.schedule.FiringEnd;

/** A night that another serve process with another configuration has put into the database. */
record UnknownNight(String policy) implements Night {

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public FiringEnd run(LocalDate asOf) {
        return new FiringEnd(
                FiringEnd.Result.FAILED,
                null,
                "not-configured",
                "The configuration of this process does not name the policy " + policy
                        + ": start all serve processes with the same configuration.");
    }

    @Override
    public void requestStop() {} // it never runs
}
