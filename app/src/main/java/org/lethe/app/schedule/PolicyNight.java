package org.lethe.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.jobs.nightly.Nightly;
import org.lethe.jobs.retention.RetentionListener;
import org.lethe.jobs.retention.RetentionOrder;
import org.lethe.writers.schedule.FiringEnd;

/** {@code run nightly}, started by the clock. The policy file is read anew every night, so an edit counts from the next night on. */
final class PolicyNight implements Night {
    private final Nightly nightly;
    private final PolicyInUse atStart;

    /** @param atStart the policy as it was when the process started: its name and zone are those of the firing */
    PolicyNight(Nightly nightly, PolicyInUse atStart) {
        this.nightly = nightly;
        this.atStart = atStart;
    }

    @Override
    public String policy() {
        return atStart.policy().name();
    }

    @Override
    public ZoneId zone() {
        return atStart.policy().zone();
    }

    @Override
    public FiringEnd run(LocalDate asOf) {
        PolicyInUse now = PolicyFiles.require(atStart.file());
        if (!now.policy().name().equals(policy()) || !now.policy().zone().equals(zone())) {
            return new FiringEnd(
                    FiringEnd.Result.REFUSED,
                    null,
                    "policy-exchanged",
                    "The file of the policy " + policy()
                            + " has another name or time zone since serve started: restart serve.");
        }
        return Endings.of(nightly.run(new RetentionOrder(now.policy(), now.source(), asOf), RetentionListener.SILENT));
    }

    @Override
    public void requestStop() {
        nightly.requestStop();
    }
}
